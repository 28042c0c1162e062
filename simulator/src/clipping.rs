//! The weights of one epoch against consensus.

use crate::svg::{Anchor, BOTTOM, LEFT, RIGHT, Scale, Svg, fill_class};

/// A stored consensus may be a unit or two of 65535 below the weight that it comes from.
const ROUNDING: f64 = 3.1e-5;

/// What validators gave to one miner.
pub(crate) struct Column {
    /// The miner.
    pub(crate) name: String,
    /// Its consensus.
    pub(crate) consensus: f64,
    /// The position of a validator in the legend, and the weight that it gave.
    pub(crate) weights: Vec<(usize, f64)>,
}

/// Draws a column for every miner; `validators` are looks and names in the legend's order.
pub(crate) fn draw(
    title: &str,
    subtitle: &str,
    columns: &[Column],
    validators: &[(usize, String)],
    remark: &str,
) -> String {
    let mut svg = Svg::new(title, subtitle);
    let weights = columns.iter().flat_map(|column| &column.weights);
    let greatest = weights.map(|(_, weight)| *weight).fold(0.0, f64::max);
    let scale = Scale::up_to(if columns.is_empty() { 1.0 } else { greatest });
    svg.vertical_axis(&scale);
    if columns.is_empty() {
        let middle = (LEFT + RIGHT) / 2.0;
        svg.words(
            "soft",
            middle,
            BOTTOM / 2.0,
            Anchor::Middle,
            "no weights counted",
        );
    }
    let width = (RIGHT - LEFT) / columns.len().max(1) as f64;
    for (position, one) in columns.iter().enumerate() {
        let middle = LEFT + (position as f64 + 0.5) * width;
        column(&mut svg, one, middle, width, validators, &scale);
    }

    for (row, (look, name)) in validators.iter().enumerate() {
        let (x, y) = Svg::legend_mark(row);
        let class = fill_class(*look);
        svg.element(&format!(
            "<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\"/>"
        ));
        svg.legend_words(y, name, "");
    }
    let rows = validators.len();
    let (x, y) = Svg::legend_mark(rows);
    svg.line("bar", (x - 13.0, y), (x + 13.0, y));
    svg.legend_words(y, "consensus", "");
    svg.remark(remark);
    svg.finish()
}

fn column(
    svg: &mut Svg,
    column: &Column,
    middle: f64,
    width: f64,
    validators: &[(usize, String)],
    scale: &Scale,
) {
    let level = scale.y(column.consensus);
    let half = width * 0.36;
    svg.line("bar", (middle - half, level), (middle + half, level));
    for (position, weight) in &column.weights {
        let Some((look, _)) = validators.get(*position) else {
            continue;
        };
        let share = (*position as f64 + 0.5) / validators.len() as f64;
        let (x, y) = (middle + (share - 0.5) * 1.8 * half, scale.y(*weight));
        let mark = fill_class(*look);
        if *weight > column.consensus + ROUNDING {
            // What is cut off hangs above the bar.
            svg.line(&mark, (x, y), (x, level));
            svg.element(&format!(
                "<circle class=\"{mark} cut\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\"/>"
            ));
        } else {
            svg.element(&format!(
                "<circle class=\"{mark}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\"/>"
            ));
        }
    }
    let fits = (width / 7.5) as usize;
    let name: String = column.name.chars().take(fits.max(2)).collect();
    svg.words("", middle, BOTTOM + 22.0, Anchor::Middle, &name);
}
