//! Draws the plots of `docs/economics.md` into the folder that is named.

mod plots;

use std::{env, fs, io, path::PathBuf};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| io::Error::other("name the folder to draw into"))?;
    fs::create_dir_all(&folder)?;
    for (name, svg) in plots::all() {
        let path = folder.join(name);
        fs::write(&path, svg)?;
        println!("{}", path.display());
    }
    Ok(())
}
