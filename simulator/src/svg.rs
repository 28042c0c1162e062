//! A small SVG writer: what all plots share.

use std::fmt::Write;

/// Width of a plot.
pub(crate) const WIDTH: f64 = 940.0;

/// Height of a plot.
pub(crate) const HEIGHT: f64 = 420.0;

/// Where the axes are.
pub(crate) const LEFT: f64 = 64.0;
pub(crate) const RIGHT: f64 = 650.0;
pub(crate) const TOP: f64 = 76.0;
pub(crate) const BOTTOM: f64 = 360.0;

/// Where the legend begins.
const LEGEND: f64 = 676.0;

/// The longest text in a legend, in characters.
const LEGEND_CHARACTERS: usize = 24;

/// The colours of series: on a light and on a dark ground.
const COLOURS: [(&str, &str); 8] = [
    ("#1d6fd1", "#5aa9ff"),
    ("#d9480f", "#ff9152"),
    ("#0b8a5f", "#3fd6a0"),
    ("#b0278f", "#f283d6"),
    ("#6941c6", "#b394ff"),
    ("#0c8599", "#4fd1e3"),
    ("#8f6a00", "#e6c229"),
    ("#495057", "#c2c9d1"),
];

/// How the lines of series are broken, so that they can be told apart without colours, and where
/// they cover each other.
const DASHES: [&str; 4] = ["", "9 5", "2.5 4", "12 4 2.5 4"];

/// A picture in the making.
pub(crate) struct Svg {
    text: String,
}

/// Where a text stands relative to its place.
#[derive(Clone, Copy)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

impl Svg {
    /// A picture with a title and a line that explains it.
    pub(crate) fn new(title: &str, subtitle: &str) -> Self {
        let mut svg = Self {
            text: format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
                 width=\"{WIDTH}\" height=\"{HEIGHT}\" role=\"img\">\n<title>{}</title>\n<style>\n\
                 {}</style>\n",
                escaped(title),
                style(),
            ),
        };
        svg.element(&format!(
            "<rect class=\"ground\" width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"8\"/>"
        ));
        svg.words("title", 24.0, 32.0, Anchor::Start, title);
        svg.words("soft", 24.0, 53.0, Anchor::Start, subtitle);
        svg
    }

    /// A line of SVG.
    pub(crate) fn element(&mut self, element: &str) {
        self.text.push_str(element);
        self.text.push('\n');
    }

    /// A text.
    pub(crate) fn words(&mut self, class: &str, x: f64, y: f64, anchor: Anchor, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let text = escaped(text);
        self.element(&format!(
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{text}</text>"
        ));
    }

    /// A straight line.
    pub(crate) fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let ((x1, y1), (x2, y2)) = (from, to);
        self.element(&format!(
            "<line class=\"{class}\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\"/>"
        ));
    }

    /// The lines, numbers and name of the vertical axis.
    pub(crate) fn vertical_axis(&mut self, scale: &Scale) {
        for tick in &scale.ticks {
            let y = scale.y(*tick);
            let class = if *tick == 0.0 { "axis" } else { "grid" };
            self.line(class, (LEFT, y), (RIGHT, y));
            let number = format!("{tick:.*}", scale.decimals);
            self.words("soft", LEFT - 8.0, y + 4.5, Anchor::End, &number);
        }
    }

    /// An entry of the legend: a line, a name, and a number.
    pub(crate) fn legend(&mut self, row: usize, look: usize, name: &str, number: &str) {
        let y = TOP + 10.0 + row as f64 * 24.0;
        let class = line_class(look);
        self.line(&class, (LEGEND, y), (LEGEND + 26.0, y));
        self.legend_words(y, name, number);
    }

    /// The words of an entry of the legend.
    pub(crate) fn legend_words(&mut self, y: f64, name: &str, number: &str) {
        let name = shortened(name);
        self.words("", LEGEND + 34.0, y + 4.5, Anchor::Start, &name);
        if !number.is_empty() {
            self.words("soft", WIDTH - 20.0, y + 4.5, Anchor::End, number);
        }
    }

    /// The middle of a legend's mark.
    pub(crate) fn legend_mark(row: usize) -> (f64, f64) {
        (LEGEND + 13.0, TOP + 10.0 + row as f64 * 24.0)
    }

    /// A remark below the axes.
    pub(crate) fn remark(&mut self, text: &str) {
        self.words("soft", WIDTH - 20.0, HEIGHT - 14.0, Anchor::End, text);
    }

    /// The text of the picture.
    pub(crate) fn finish(mut self) -> String {
        self.text.push_str("</svg>\n");
        self.text
    }
}

/// The class of a series' lines.
pub(crate) fn line_class(look: usize) -> String {
    let colour = look.checked_rem(COLOURS.len()).unwrap_or_default();
    let dash = look.checked_rem(DASHES.len()).unwrap_or_default();
    format!("series c{colour} d{dash}")
}

/// The class of a series' filled marks.
pub(crate) fn fill_class(look: usize) -> String {
    let colour = look.checked_rem(COLOURS.len()).unwrap_or_default();
    format!("f{colour}")
}

fn style() -> String {
    let mut light = String::new();
    let mut dark = String::new();
    for (index, (on_light, on_dark)) in COLOURS.iter().enumerate() {
        for (rules, colour) in [(&mut light, on_light), (&mut dark, on_dark)] {
            let written = write!(
                rules,
                ".c{index}{{stroke:{colour}}}.f{index}{{fill:{colour};stroke:{colour}}}"
            );
            debug_assert!(written.is_ok(), "a string takes everything");
        }
    }
    let dashes: String = DASHES
        .iter()
        .enumerate()
        .skip(1)
        .map(|(index, dash)| format!(".d{index}{{stroke-dasharray:{dash}}}"))
        .collect();
    format!(
        "text{{font:13px system-ui,-apple-system,'Segoe UI','DejaVu Sans',sans-serif;fill:#1c2733}}\n\
         .title{{font-size:18px;font-weight:600}}.soft{{fill:#5b6875}}\n\
         .ground{{fill:#ffffff}}.grid{{stroke:#e3e8ee}}.axis{{stroke:#8b97a4}}\n\
         .series{{fill:none;stroke-width:2.4;stroke-linejoin:round}}{dashes}\n\
         .bar{{stroke:#1c2733;stroke-width:3}}\n{light}\n\
         .cut{{fill:#ffffff;stroke-width:2}}\n\
         @media (prefers-color-scheme:dark){{\n\
         text{{fill:#e6edf3}}.soft{{fill:#9aa7b4}}.ground{{fill:#11171f}}.grid{{stroke:#26303b}}\
         .axis{{stroke:#5d6a78}}.bar{{stroke:#e6edf3}}\n{dark}\n\
         .cut{{fill:#11171f}}\n}}\n"
    )
}

/// A scale from 0 with round numbers.
pub(crate) struct Scale {
    pub(crate) top: f64,
    pub(crate) ticks: Vec<f64>,
    pub(crate) decimals: usize,
}

impl Scale {
    /// A scale for values from 0 to 1 that reaches this one.
    pub(crate) fn up_to(value: f64) -> Self {
        let scale = Self::reaching(value.clamp(1e-4, 1.0));
        let decimals = scale.decimals.max(1);
        Self { decimals, ..scale }
    }

    /// A scale that reaches a value above 0.
    pub(crate) fn reaching(value: f64) -> Self {
        let magnitude = 10_f64.powf((value / 5.0).log10().floor());
        let step = [1.0, 2.0, 2.5, 5.0, 10.0]
            .map(|factor| factor * magnitude)
            .into_iter()
            .find(|step| *step * 5.0 >= value - 1e-9)
            .unwrap_or(value);
        let count = ((value - 1e-9) / step).ceil().max(1.0) as u32;
        let ticks: Vec<f64> = (0..=count).map(|tick| f64::from(tick) * step).collect();
        let needed = |decimals: &usize| {
            let scaled = step * 10_f64.powi(i32::try_from(*decimals).unwrap_or(9));
            (scaled - scaled.round()).abs() < 1e-6
        };
        Self {
            top: f64::from(count) * step,
            ticks,
            decimals: (0..=7).find(needed).unwrap_or(7),
        }
    }

    /// The height of a value in the picture.
    pub(crate) fn y(&self, value: f64) -> f64 {
        BOTTOM - value / self.top * (BOTTOM - TOP)
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= LEGEND_CHARACTERS {
        return text.into();
    }
    let kept: String = text
        .chars()
        .take(LEGEND_CHARACTERS.saturating_sub(1))
        .collect();
    format!("{kept}…")
}

/// A text for an SVG: without what would be read as a mark, or what XML cannot hold.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_have_round_steps_and_reach_the_value() {
        for (value, ticks, decimals) in [
            (1.0, 6, 1),
            (0.55, 4, 1),
            (0.5, 6, 1),
            (0.113, 6, 3),
            (0.0, 6, 5),
        ] {
            let scale = Scale::up_to(value);
            assert!(scale.top >= value, "{value}: {}", scale.top);
            assert_eq!(
                (scale.ticks.len(), scale.decimals),
                (ticks, decimals),
                "{value}: {:?}",
                scale.ticks
            );
            assert!((scale.y(0.0) - BOTTOM).abs() < 1e-9);
            assert!((scale.y(scale.top) - TOP).abs() < 1e-9);
        }
    }

    #[test]
    fn names_cannot_break_the_picture() {
        assert_eq!(escaped("<a & \"b\">"), "&lt;a &amp; &quot;b&quot;&gt;");
        assert_eq!(shortened("short"), "short");
        assert_eq!(
            shortened(&"ü".repeat(30)).chars().count(),
            LEGEND_CHARACTERS
        );
    }
}
