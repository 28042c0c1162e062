//! The plots of `docs/economics.md` are those that the crates give now.

#[path = "../examples/economics/plots.rs"]
mod plots;

use std::{fs, path::Path};

#[test]
fn the_pictures_of_the_guide_are_what_is_drawn_now() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    let guide = fs::read_to_string(docs.join("economics.md")).unwrap();
    let images = docs.join("images/economics");
    let drawn = plots::all();
    for (name, svg) in &drawn {
        let committed = fs::read_to_string(images.join(name)).unwrap_or_default();
        assert!(
            committed == *svg,
            "{name} is out of date: run scripts/plots.sh"
        );
        assert!(
            guide.contains(&format!("](images/economics/{name})")),
            "{name}"
        );
    }
    assert_eq!(fs::read_dir(&images).unwrap().count(), drawn.len());
    assert_eq!(guide.matches("](images/").count(), drawn.len());
}
