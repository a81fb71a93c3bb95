//! `cargo xtask test`: all that guards the project.

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};
use clap::Args;

use crate::process::say;
use crate::stage::{Count, Report, STAGES, Stage, table, verdict};

#[derive(Args)]
pub(super) struct Options {
    /// Only these stages, in their usual order
    names: Vec<String>,
    /// List the stages
    #[arg(long)]
    list: bool,
    /// Stop at the first stage that fails
    #[arg(long)]
    fail_fast: bool,
}

/// Runs the stages and prints how they ended; fails if any failed or ran nothing.
pub(super) fn run(options: &Options) -> Result<ExitCode> {
    if options.list {
        for stage in &STAGES {
            println!("{:<12} {}", stage.name, stage.about);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let reports = run_all(&chosen(&options.names)?, options.fail_fast);
    print!("\n{}\n{}\n", table(&reports), verdict(&reports));
    let is_good = reports.iter().all(Report::is_good);
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The stages of these names; all of them if there are none.
fn chosen(names: &[String]) -> Result<Vec<&'static Stage>> {
    if let Some(unknown) = names.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name)) {
        bail!("there is no stage `{unknown}`: `cargo xtask test --list` lists them");
    }
    let is_chosen = |stage: &&Stage| names.is_empty() || names.iter().any(|name| name == stage.name);
    Ok(STAGES.iter().filter(is_chosen).collect())
}

fn run_all(stages: &[&'static Stage], fail_fast: bool) -> Vec<Report> {
    let mut reports: Vec<Report> = Vec::new();
    for stage in stages {
        let report = run_one(stage);
        let stop = fail_fast && !report.is_good();
        reports.push(report);
        if stop {
            break;
        }
    }
    reports
}

fn run_one(stage: &Stage) -> Report {
    say(format_args!("{}: {}", stage.name, stage.about));
    let start = Instant::now();
    let count = (stage.run)().unwrap_or_else(|error| {
        say(format_args!("error: {error:#}"));
        Count::of(false)
    });
    Report { name: stage.name, count: told_if_empty(stage, count), took: start.elapsed() }
}

/// A stage that ran nothing has failed: it counts as one failure, so that the sum says so too.
fn told_if_empty(stage: &Stage, count: Count) -> Count {
    if count.is_empty() {
        say(format_args!("error: {} ran nothing, which proves nothing", stage.name));
        return Count::of(false);
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSES: Stage = Stage { name: "passes", about: "", run: || Ok(Count::ONE_PASSED) };
    const FAILS: Stage = Stage { name: "fails", about: "", run: || Ok(Count { passed: 2, failed: 1 }) };
    const CANNOT_START: Stage = Stage { name: "cannot start", about: "", run: || bail!("no compiler") };
    const RAN_NOTHING: Stage = Stage { name: "ran nothing", about: "", run: || Ok(Count::default()) };

    #[track_caller]
    fn ends(stages: &[&'static Stage], fail_fast: bool, expected: &str) {
        assert_eq!(verdict(&run_all(stages, fail_fast)), expected);
    }

    #[test]
    fn a_failure_does_not_stop_the_others_unless_asked() {
        ends(&[&FAILS, &PASSES], false, "3 passed, 1 failed");
        ends(&[&FAILS, &PASSES], true, "2 passed, 1 failed");
    }

    #[test]
    fn what_cannot_start_or_ran_nothing_has_failed() {
        ends(&[&CANNOT_START, &PASSES], false, "1 passed, 1 failed");
        ends(&[&RAN_NOTHING, &PASSES], false, "1 passed, 1 failed");
    }

    #[test]
    fn stages_run_in_their_order_whatever_order_is_asked() {
        let names: Vec<_> = chosen(&["size".into(), "format".into()]).unwrap().iter().map(|stage| stage.name).collect();
        assert_eq!(names, ["format", "size"]);
        assert_eq!(chosen(&[]).unwrap().len(), STAGES.len());
    }

    #[test]
    fn an_unknown_stage_is_named() {
        let error = chosen(&["formt".into()]).err().unwrap().to_string();
        assert!(error.contains("`formt`"), "{error}");
    }
}
