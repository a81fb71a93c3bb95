//! How many tests ran? Read from what the test programs print.

use std::ops::AddAssign;

/// Tests that passed and tests that failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Count {
    /// One check that held.
    pub(crate) const ONE_PASSED: Self = Self { passed: 1, failed: 0 };

    /// Whether nothing ran at all, which proves nothing.
    pub(crate) fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// A check that held or did not.
    pub(crate) fn of(holds: bool) -> Self {
        if holds { Self::ONE_PASSED } else { Self { passed: 0, failed: 1 } }
    }

    /// Counts at least one failure: a program that ends badly has failed, whatever it printed.
    pub(crate) fn or_failed(mut self, ended_well: bool) -> Self {
        if !ended_well && self.failed == 0 {
            self.failed = 1;
        }
        self
    }

    /// What a line of `cargo test` adds: only its summaries do.
    pub(crate) fn in_cargo_line(line: &str) -> Self {
        let Some(summary) = line.trim().strip_prefix("test result: ") else {
            return Self::default();
        };
        let figures = summary.split_once(". ").map_or("", |(_, figures)| figures);
        Self { passed: figure_before(figures, "passed"), failed: figure_before(figures, "failed") }
    }

    /// What a line of `node --test --test-reporter=spec` adds: only its summary does. A test that was cancelled has
    /// failed.
    pub(crate) fn in_node_line(line: &str) -> Self {
        let mut words = line.trim().trim_start_matches('ℹ').split_whitespace();
        let (Some(word), Some(figure), None) = (words.next(), words.next(), words.next()) else {
            return Self::default();
        };
        let Ok(figure) = figure.parse() else {
            return Self::default();
        };
        match word {
            "pass" => Self { passed: figure, failed: 0 },
            "fail" | "cancelled" => Self { passed: 0, failed: figure },
            _ => Self::default(),
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// `5` for `passed` in `5 passed; 1 failed; 0 ignored`.
fn figure_before(figures: &str, word: &str) -> usize {
    let part = figures.split(';').find_map(|part| part.trim().strip_suffix(word));
    part.and_then(|figure| figure.trim().parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn cargo_says(line: &str, passed: usize, failed: usize) {
        assert_eq!(Count::in_cargo_line(line), Count { passed, failed }, "{line}");
    }

    #[track_caller]
    fn node_says(line: &str, passed: usize, failed: usize) {
        assert_eq!(Count::in_node_line(line), Count { passed, failed }, "{line}");
    }

    #[test]
    fn cargos_summaries_are_counted() {
        cargo_says(
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s",
            12,
            0,
        );
        cargo_says(
            "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0s",
            1,
            2,
        );
        cargo_says(
            "test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            0,
            0,
        );
    }

    #[test]
    fn other_lines_of_cargo_are_not() {
        cargo_says("running 3 tests", 0, 0);
        cargo_says("test it_works ... ok", 0, 0);
        cargo_says("5 passed; 1 failed", 0, 0);
        cargo_says("", 0, 0);
    }

    #[test]
    fn nodes_summary_is_counted() {
        node_says("ℹ tests 9", 0, 0);
        node_says("ℹ pass 7", 7, 0);
        node_says("ℹ fail 1", 0, 1);
        node_says("ℹ cancelled 1", 0, 1);
        node_says("ℹ skipped 4", 0, 0);
    }

    #[test]
    fn other_lines_of_node_are_not() {
        node_says("✔ pass 7 (1.2ms)", 0, 0);
        node_says("pass", 0, 0);
        node_says("ℹ duration_ms 61.5", 0, 0);
    }

    #[test]
    fn a_program_that_ends_badly_has_failed() {
        assert_eq!(Count::ONE_PASSED.or_failed(false), Count { passed: 1, failed: 1 });
        assert_eq!(Count { passed: 1, failed: 2 }.or_failed(false), Count { passed: 1, failed: 2 });
        assert_eq!(Count::ONE_PASSED.or_failed(true), Count::ONE_PASSED);
    }
}
