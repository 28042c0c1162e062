//! Lines over epochs.

use crate::svg::{Anchor, BOTTOM, LEFT, RIGHT, Scale, Svg, TOP, fill_class, line_class};

/// A line: values over epochs.
pub(crate) struct Series {
    /// What the line is about.
    pub(crate) name: String,
    /// Which colour and which dashes it has.
    pub(crate) look: usize,
    /// Epochs, ascending, and values between 0 and 1.
    pub(crate) points: Vec<(u32, f64)>,
}

/// Draws lines over the epochs from the first to `epochs`.
pub(crate) fn draw(
    title: &str,
    subtitle: &str,
    series: &[Series],
    epochs: u32,
    remark: &str,
) -> String {
    let mut svg = Svg::new(title, subtitle);
    let values = series.iter().flat_map(|one| &one.points);
    let greatest = values.map(|(_, value)| *value).fold(0.0, f64::max);
    let scale = Scale::up_to(if series.is_empty() { 1.0 } else { greatest });
    svg.vertical_axis(&scale);
    horizontal_axis(&mut svg, epochs);
    if series.is_empty() {
        let middle = ((LEFT + RIGHT) / 2.0, (TOP + BOTTOM) / 2.0);
        svg.words(
            "soft",
            middle.0,
            middle.1,
            Anchor::Middle,
            "all values are 0",
        );
    }
    for one in series {
        line(&mut svg, one, epochs, &scale);
    }

    let mut order: Vec<&Series> = series.iter().collect();
    let last = |one: &Series| one.points.last().map_or(0.0, |(_, value)| *value);
    order.sort_by(|a, b| last(b).total_cmp(&last(a)));
    for (row, one) in order.iter().enumerate() {
        svg.legend(row, one.look, &one.name, &format!("{:.3}", last(one)));
    }
    svg.remark(remark);
    svg.finish()
}

fn line(svg: &mut Svg, series: &Series, epochs: u32, scale: &Scale) {
    let places: Vec<(f64, f64)> = series
        .points
        .iter()
        .map(|(epoch, value)| (x_of(*epoch, epochs), scale.y(*value)))
        .collect();
    if let [(x, y)] = places.as_slice() {
        let class = fill_class(series.look);
        svg.element(&format!(
            "<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\"/>"
        ));
        return;
    }
    let places: Vec<String> = places
        .iter()
        .map(|(x, y)| format!("{x:.1},{y:.1}"))
        .collect();
    let class = line_class(series.look);
    let places = places.join(" ");
    svg.element(&format!(
        "<polyline class=\"{class}\" points=\"{places}\"/>"
    ));
}

fn x_of(epoch: u32, epochs: u32) -> f64 {
    if epochs <= 1 {
        return (LEFT + RIGHT) / 2.0;
    }
    let share = f64::from(epoch.saturating_sub(1)) / f64::from(epochs.saturating_sub(1));
    LEFT + share * (RIGHT - LEFT)
}

fn horizontal_axis(svg: &mut Svg, epochs: u32) {
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000]
        .into_iter()
        .find(|step| epochs.div_ceil(10) <= *step)
        .unwrap_or(2_000);
    let round = (1..=epochs).filter(|epoch| epoch.checked_rem(step) == Some(0));
    let first = (step > 1).then_some(1);
    for epoch in first.into_iter().chain(round) {
        let x = x_of(epoch, epochs);
        svg.line("axis", (x, BOTTOM), (x, BOTTOM + 5.0));
        svg.words("soft", x, BOTTOM + 21.0, Anchor::Middle, &epoch.to_string());
    }
    let middle = (LEFT + RIGHT) / 2.0;
    svg.words("soft", middle, BOTTOM + 42.0, Anchor::Middle, "epoch");
}
