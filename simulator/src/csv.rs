//! Tidy CSV files: a row per observation, a column per variable.

use crate::{
    amount::inner_share, output::writing, problem::Problem, run::Record, scenario::Scenario,
    tables::name,
};
use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::Path,
};

/// The files of one run.
pub(crate) struct CsvFiles {
    neurons: CsvFile,
    bonds: CsvFile,
    weights: CsvFile,
}

struct CsvFile {
    name: String,
    file: BufWriter<File>,
}

impl CsvFile {
    fn create(folder: &Path, name: &str, header: &str) -> Result<Self, Problem> {
        let path = folder.join(name);
        let name = path.display().to_string();
        let file = File::create(&path).map_err(|error| writing(&name, &error))?;
        let mut created = Self {
            name,
            file: BufWriter::new(file),
        };
        created.write(|file| writeln!(file, "{header}"))?;
        Ok(created)
    }

    fn write(
        &mut self,
        write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
    ) -> Result<(), Problem> {
        write(&mut self.file).map_err(|error| writing(&self.name, &error))
    }
}

impl CsvFiles {
    /// Makes the folder and the files with their headers.
    pub(crate) fn create(folder: &Path) -> Result<Self, Problem> {
        fs::create_dir_all(folder)
            .map_err(|error| writing(&folder.display().to_string(), &error))?;
        Ok(Self {
            neurons: CsvFile::create(
                folder,
                "neurons.csv",
                "epoch,block,uid,neuron,active,permit,next_permit,stake_weight,consensus,\
                 incentive,dividends,validator_trust,server_emission,validator_emission,emission",
            )?,
            bonds: CsvFile::create(
                folder,
                "bonds.csv",
                "epoch,validator_uid,validator,miner_uid,miner,bond",
            )?,
            weights: CsvFile::create(
                folder,
                "weights.csv",
                "epoch,validator_uid,validator,miner_uid,miner,weight",
            )?,
        })
    }

    /// Adds an epoch.
    pub(crate) fn epoch(&mut self, scenario: &Scenario, record: &Record) -> Result<(), Problem> {
        self.neurons
            .write(|file| write_neurons(file, scenario, record))?;
        self.bonds.write(|file| {
            record.bonds.iter().try_for_each(|(from, to, bond)| {
                let pair = pair(scenario, *from, *to);
                writeln!(file, "{},{pair},{bond}", record.epoch)
            })
        })?;
        self.weights.write(|file| {
            record.weights.iter().try_for_each(|(from, to, weight)| {
                let pair = pair(scenario, *from, *to);
                let weight = inner_share(*weight);
                writeln!(file, "{},{pair},{weight:.10}", record.epoch)
            })
        })
    }

    /// Writes what is still in memory.
    pub(crate) fn finish(mut self) -> Result<(), Problem> {
        self.neurons.write(|file| file.flush())?;
        self.bonds.write(|file| file.flush())?;
        self.weights.write(|file| file.flush())
    }
}

fn write_neurons(file: &mut impl Write, scenario: &Scenario, record: &Record) -> io::Result<()> {
    let head = format!("{},{}", record.epoch, record.block);
    for (uid, one) in (0_u16..).zip(&record.neurons) {
        let name = quoted(name(scenario, uid));
        let flags = [one.active, one.permit, one.next_permit].map(u8::from);
        let [active, permit, next_permit] = flags;
        writeln!(
            file,
            "{head},{uid},{name},{active},{permit},{next_permit},{},{},{},{},{},{},{},{}",
            one.stake_weight,
            one.consensus,
            one.incentive,
            one.dividends,
            one.validator_trust,
            one.server_emission.to_u64(),
            one.validator_emission.to_u64(),
            one.emission.to_u64(),
        )?;
    }
    Ok(())
}

fn pair(scenario: &Scenario, from: u16, to: u16) -> String {
    let [from_name, to_name] = [from, to].map(|uid| quoted(name(scenario, uid)));
    format!("{from},{from_name},{to},{to_name}")
}

/// A name as a field: in quotes where the format asks for them.
fn quoted(name: &str) -> String {
    if name.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", name.replace('"', "\"\""))
    } else {
        name.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_commas_and_quotes_stay_one_field() {
        assert_eq!(quoted("plain name"), "plain name");
        assert_eq!(quoted("a, \"b\""), "\"a, \"\"b\"\"\"");
    }
}
