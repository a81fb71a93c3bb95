//! What ran, how it ended, how long it took.

use std::time::Duration;

use super::Count;

/// How one stage ended.
pub(crate) struct Report {
    pub(crate) name: &'static str,
    pub(crate) count: Count,
    pub(crate) took: Duration,
}

impl Report {
    /// Whether it ran something, and all of that passed.
    pub(crate) fn is_good(&self) -> bool {
        self.count.failed == 0 && !self.count.is_empty()
    }
}

/// A line for each stage.
pub(crate) fn table(reports: &[Report]) -> String {
    let head = format!("{:<12} {:<8} {:>8} {:>8} {:>8}\n", "stage", "", "passed", "failed", "seconds");
    reports.iter().map(row).fold(head, |table, row| table + &row)
}

/// The last line of all.
pub(crate) fn verdict(reports: &[Report]) -> String {
    let mut sum = Count::default();
    for report in reports {
        sum += report.count;
    }
    format!("{} passed, {} failed", sum.passed, sum.failed)
}

fn row(report: &Report) -> String {
    let Report { name, count, took } = report;
    let end = if report.is_good() { "good" } else { "FAILED" };
    format!("{name:<12} {end:<8} {:>8} {:>8} {:>8.1}\n", count.passed, count.failed, took.as_secs_f32())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(name: &'static str, passed: usize, failed: usize) -> Report {
        Report { name, count: Count { passed, failed }, took: Duration::from_millis(1_250) }
    }

    #[test]
    fn a_stage_that_ran_nothing_is_not_good() {
        assert!(report("native", 1, 0).is_good());
        assert!(!report("native", 0, 0).is_good());
        assert!(!report("native", 5, 1).is_good());
    }

    #[test]
    fn the_verdict_sums_the_stages() {
        assert_eq!(verdict(&[report("native", 5, 1), report("doc", 2, 0)]), "7 passed, 1 failed");
    }

    #[test]
    fn the_table_has_a_line_for_each_stage() {
        let expected = "\
stage                   passed   failed  seconds
native       FAILED          5        1      1.2
doc          good            2        0      1.2
";
        assert_eq!(table(&[report("native", 5, 1), report("doc", 2, 0)]), expected);
    }
}
