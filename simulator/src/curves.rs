//! Lines over any axis, for the pictures of guides.

use crate::svg::{Anchor, BOTTOM, LEFT, RIGHT, Scale, Svg, line_class};

/// A picture of lines.
#[derive(Clone, Debug, Default)]
pub struct Curves<'a> {
    /// What the picture shows.
    pub title: &'a str,
    /// A line that explains it.
    pub subtitle: &'a str,
    /// What the horizontal axis counts.
    pub across: &'a str,
    /// A remark below the axes.
    pub remark: &'a str,
    /// The lines, in the order of the legend.
    pub curves: Vec<Curve>,
}

/// A line.
#[derive(Clone, Debug, Default)]
pub struct Curve {
    /// What the line is about.
    pub name: String,
    /// What the legend says beside the name.
    pub note: String,
    /// Places from 0 on, on both axes.
    pub points: Vec<(f64, f64)>,
}

impl Curves<'_> {
    /// The picture as SVG: the same lines give the same text.
    pub fn draw(&self) -> String {
        let mut svg = Svg::new(self.title, self.subtitle);
        let greatest = |of: fn(&(f64, f64)) -> f64| {
            let points = self.curves.iter().flat_map(|curve| &curve.points);
            points.map(of).fold(1e-4, f64::max)
        };
        let (width, height) = (
            greatest(|(x, _)| *x),
            Scale::reaching(greatest(|(_, y)| *y)),
        );
        svg.vertical_axis(&height);
        self.horizontal_axis(&mut svg, width);
        for (look, curve) in self.curves.iter().enumerate() {
            let places: Vec<String> = curve
                .points
                .iter()
                .map(|(x, y)| format!("{:.1},{:.1}", place(*x, width), height.y(*y)))
                .collect();
            let (class, places) = (line_class(look), places.join(" "));
            svg.element(&format!(
                "<polyline class=\"{class}\" points=\"{places}\"/>"
            ));
            svg.legend(look, look, &curve.name, &curve.note);
        }
        svg.remark(self.remark);
        svg.finish()
    }

    fn horizontal_axis(&self, svg: &mut Svg, width: f64) {
        let scale = Scale::reaching(width);
        for tick in scale.ticks.iter().filter(|tick| **tick <= width + 1e-9) {
            let x = place(*tick, width);
            svg.line("axis", (x, BOTTOM), (x, BOTTOM + 5.0));
            let number = format!("{tick:.*}", scale.decimals);
            svg.words("soft", x, BOTTOM + 21.0, Anchor::Middle, &number);
        }
        let middle = (LEFT + RIGHT) / 2.0;
        svg.words("soft", middle, BOTTOM + 42.0, Anchor::Middle, self.across);
    }
}

/// Where a value of the horizontal axis is.
fn place(value: f64, width: f64) -> f64 {
    LEFT + value / width * (RIGHT - LEFT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greatest_values_are_at_the_end_of_the_axes() {
        let curve = Curve {
            name: "a line".into(),
            note: "twenty".into(),
            points: vec![(0.0, 0.0), (40.0, 20.0)],
        };
        let svg = Curves {
            title: "title",
            across: "years",
            curves: vec![curve],
            ..Curves::default()
        };
        let svg = svg.draw();
        assert!(svg.contains("points=\"64.0,360.0 650.0,76.0\""), "{svg}");
        assert!(
            svg.contains(">20</text>") && svg.contains(">years</text>"),
            "{svg}"
        );
    }
}
