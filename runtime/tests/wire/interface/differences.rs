//! The list of differences.
//!
//! A line in brackets names the part of the work that closes the differences below it, or `never`,
//! and gives the reason. A difference is the name of the thing, a colon, and what the runtime has
//! there. Lines that begin with `#` are for the reader.

use super::Wire;

const DIFFERENCES: &str = include_str!("../../../wire/differences.txt");

/// The parts of the work that can close a difference.
const PARTS: [&str; 14] = [
    "staking",
    "weights",
    "epoch",
    "emission",
    "keys",
    "subnets",
    "governance",
    "shield",
    "commitments",
    "drand",
    "crowdloan",
    "proxy",
    "orders",
    "never",
];

/// What is listed, by the names of what differs.
pub(super) fn listed() -> Wire {
    let mut listed = Wire::new();
    let mut part = None;
    for line in DIFFERENCES.lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(heading) = line.strip_prefix('[') {
            let (name, reason) = heading.split_once(']').expect("brackets are closed");
            assert!(PARTS.contains(&name), "{name} is no part of the work");
            assert!(!reason.trim().is_empty(), "{name} gives no reason");
            part = Some(name);
            continue;
        }
        assert!(part.is_some(), "no part closes this: {line}");
        let (name, now) = line.split_once(':').expect("a colon follows the name");
        let before = listed.insert(name.to_owned(), now.trim().to_owned());
        assert_eq!(before, None, "listed twice: {name}");
    }
    listed
}
