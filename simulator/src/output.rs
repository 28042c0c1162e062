//! What a run of the tool does, from the file to the outputs.

use crate::{
    csv::CsvFiles,
    plots::Survey,
    problem::Problem,
    run::{Record, Simulation},
    scenario::Scenario,
    tables,
};
use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// A commented scenario to begin with; `docs/yuma.md` explains it.
pub const EXAMPLE: &str = include_str!("../../docs/scenarios/five-neurons.toml");

/// What a user asks for.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The scenario file.
    pub scenario: PathBuf,
    /// Epochs instead of the scenario's number of them.
    pub epochs: Option<u32>,
    /// Tables after every so many epochs; the last epoch has them in any case.
    pub every: Option<u32>,
    /// Where CSV files go.
    pub csv: Option<PathBuf>,
    /// Where plots go.
    pub svg: Option<PathBuf>,
}

/// Runs a scenario; tables go to `out`.
pub fn execute(request: &Request, out: &mut impl Write) -> Result<(), Vec<Problem>> {
    let scenario = Scenario::load(&request.scenario, request.epochs)?;
    run(request, &scenario, out).map_err(|problem| vec![problem])
}

fn run(request: &Request, scenario: &Scenario, out: &mut impl Write) -> Result<(), Problem> {
    let mut csv = request.csv.as_deref().map(CsvFiles::create).transpose()?;
    let mut survey = Survey::default();
    let mut printer = Printer { out, open: true };
    printer.print(&tables::heading(scenario))?;
    each_epoch(scenario, |record| {
        let asked = request
            .every
            .is_some_and(|every| record.epoch.checked_rem(every) == Some(0));
        if asked || record.epoch == scenario.epochs {
            printer.print(&tables::epoch(scenario, record))?;
        }
        if request.svg.is_some() {
            survey.epoch(record);
        }
        csv.as_mut()
            .map_or(Ok(()), |csv| csv.epoch(scenario, record))
    })?;
    if let Some(csv) = csv {
        csv.finish()?;
    }
    match &request.svg {
        Some(folder) => write_plots(scenario, &survey, folder),
        None => Ok(()),
    }
}

fn write_plots(scenario: &Scenario, survey: &Survey, folder: &Path) -> Result<(), Problem> {
    let drawn = draw(scenario, survey)?;
    fs::create_dir_all(folder).map_err(|error| writing(&folder.display().to_string(), &error))?;
    for (file, svg) in drawn {
        let path = folder.join(file);
        fs::write(&path, svg).map_err(|error| writing(&path.display().to_string(), &error))?;
    }
    Ok(())
}

/// The plots of a scenario by file name.
pub fn plots(scenario: &Scenario) -> Result<Vec<(String, String)>, Problem> {
    let mut survey = Survey::default();
    each_epoch(scenario, |record| {
        survey.epoch(record);
        Ok(())
    })?;
    draw(scenario, &survey)
}

/// Plots show few of possibly many lines. A first run has found out which ones; the second one
/// follows them.
fn draw(scenario: &Scenario, survey: &Survey) -> Result<Vec<(String, String)>, Problem> {
    let mut selection = survey.select(scenario);
    each_epoch(scenario, |record| {
        selection.epoch(record);
        Ok(())
    })?;
    Ok(selection.draw(scenario))
}

fn each_epoch(
    scenario: &Scenario,
    mut visit: impl FnMut(&Record) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let mut simulation = Simulation::new(scenario);
    // Checked scenarios have rows that the epoch accepts.
    let failed = |error| Problem::in_file(&scenario.name, format!("the epoch failed: {error:?}"));
    while let Some(record) = simulation.next_epoch().map_err(failed)? {
        visit(&record)?;
    }
    Ok(())
}

/// A problem with an output.
pub(crate) fn writing(file: &str, error: &io::Error) -> Problem {
    Problem::in_file(file, format!("cannot write it: {error}"))
}

/// Prints until nobody reads any more: `mycelium yuma ... | head` is no error.
struct Printer<'a, W> {
    out: &'a mut W,
    open: bool,
}

impl<W: Write> Printer<'_, W> {
    fn print(&mut self, text: &str) -> Result<(), Problem> {
        if !self.open {
            return Ok(());
        }
        let written = self.out.write_all(text.as_bytes());
        match written.and_then(|()| self.out.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.open = false;
                Ok(())
            }
            Err(error) => Err(writing("standard output", &error)),
            Ok(()) => Ok(()),
        }
    }
}
