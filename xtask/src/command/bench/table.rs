//! The table that the README quotes.

use super::case::Goal;
use super::contender::Contender;
use super::figures::Figures;
use super::turns::{End, Entry, Measured};

/// A line of the table for each goal, and for each who stands beside.
pub(super) fn of(all: &[Measured]) -> String {
    let head = "| case | Tandem | beside | ratio | goal | holds |\n|---|---|---|---|---|---|";
    let lines = all.iter().filter(|measured| is_shown(measured)).flat_map(lines);
    [head.to_owned()].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// What only shows how cost grows has a table of its own.
fn is_shown(measured: &Measured) -> bool {
    !measured.case.grows || !measured.case.goals.is_empty()
}

fn lines(measured: &Measured) -> Vec<String> {
    let (ours, others) = measured.entries.split_first().expect("Tandem is in every case");
    let name = &measured.case.name;
    let told = told(ours);
    let figures = ours.figures();
    let beside = others.iter().zip(&measured.case.beside).map(|(other, (_, at_most))| {
        let ratio = figures.as_ref().zip(other.figures()).map(|(ours, theirs)| ours.seconds / theirs.seconds);
        let [goal, holds] = judged(ratio, *at_most, |most| format!("at most {most}"));
        let ratio = ratio.map(|ratio| format!("{ratio:.3}")).unwrap_or_default();
        format!("| {name} | {told} | {} | {ratio} | {goal} | {holds} |", self::told(other))
    });
    let goals = measured.case.goals.iter().map(|goal| {
        let figure = figures.as_ref().and_then(|figures| goal.figure(figures));
        let [goal, holds] = judged(figure, Some(goal.most()), |most| format!("at most {}", goal.in_words(most)));
        format!("| {name} | {told} | | | {goal} | {holds} |")
    });
    let lines: Vec<String> = beside.chain(goals).collect();
    if lines.is_empty() { vec![format!("| {name} | {told} | | | | |")] } else { lines }
}

/// The goal, and whether it holds: nothing where there is none, or nothing to hold it against.
fn judged(figure: Option<f64>, at_most: Option<f64>, in_words: impl Fn(f64) -> String) -> [String; 2] {
    let holds = match figure.zip(at_most) {
        Some((figure, most)) if figure <= most => "yes",
        Some(_) => "**no**",
        None => "",
    };
    [at_most.map(in_words).unwrap_or_default(), holds.to_owned()]
}

impl Goal {
    fn most(self) -> f64 {
        match self {
            Self::Seconds(most) | Self::Mebibytes(most) | Self::Cycles(most) => most,
        }
    }

    fn figure(self, figures: &Figures) -> Option<f64> {
        match self {
            Self::Seconds(_) => Some(figures.seconds),
            Self::Mebibytes(_) => figures.wasm_mib,
            Self::Cycles(_) => figures.cycles,
        }
    }

    fn in_words(self, number: f64) -> String {
        match self {
            Self::Seconds(_) => seconds(number),
            Self::Mebibytes(_) => mebibytes(number),
            Self::Cycles(_) => format!("{number:.1} cycles a pair"),
        }
    }
}

/// What one took, or why there is no figure.
fn told(entry: &Entry) -> String {
    let Some(figures) = entry.figures() else { return failed(entry) };
    let ours = matches!(entry.contender, Contender::Ours(_));
    let mut parts = match (figures.cycles, ours) {
        (Some(cycles), _) => vec![format!("{cycles:.1} cycles a pair")],
        (None, true) => vec![seconds(figures.seconds)],
        (None, false) => vec![format!("{}: {}", entry.contender, seconds(figures.seconds))],
    };
    parts.extend(figures.first.map(|first| format!("the first {}", seconds(first))));
    parts.extend(memory(&figures));
    if entry.end == Some(End::Long) {
        parts.push(format!("{} of the runs", entry.runs.len()));
    }
    parts.join(", ")
}

fn failed(entry: &Entry) -> String {
    match &entry.end {
        Some(End::Missing(_)) => format!("{}: not installed", entry.contender),
        _ => format!("{}: failed", entry.contender),
    }
}

/// Of Tandem the module's own memory, and by how much the whole process grew.
fn memory(figures: &Figures) -> Option<String> {
    let grew = figures.mib.map(mebibytes);
    match (figures.wasm_mib, grew) {
        (Some(wasm), Some(grew)) => Some(format!("{} (the process {grew} more)", mebibytes(wasm))),
        (Some(wasm), None) => Some(mebibytes(wasm)),
        (None, grew) => grew,
    }
}

pub(super) fn seconds(seconds: f64) -> String {
    match seconds {
        10.0.. => format!("{seconds:.1} s"),
        0.1.. => format!("{seconds:.2} s"),
        0.01.. => format!("{:.0} ms", seconds * 1e3),
        _ => format!("{:.1} ms", seconds * 1e3),
    }
}

pub(super) fn mebibytes(mebibytes: f64) -> String {
    format!("{mebibytes:.0} MiB")
}

#[cfg(test)]
mod tests {
    use super::super::turns::tests::{measured, square};
    use super::*;

    #[track_caller]
    fn prints(measured: &Measured, expected: &[&str]) {
        assert_eq!(lines(measured), expected);
    }

    #[test]
    fn there_is_a_line_for_each_who_stands_beside_and_each_goal() {
        let case = square().keeps(Goal::Mebibytes(16.0));
        prints(
            &measured(case, &[(0.2, 70), (1.0, 70), (0.5, 70)]),
            &[
                "| 100 x 100 | 0.20 s, 20 MiB | native scipy: 1.00 s, 20 MiB | 0.200 | at most 0.5 | yes |",
                "| 100 x 100 | 0.20 s, 20 MiB | npm munkres: 0.50 s, 20 MiB | 0.400 |  |  |",
                "| 100 x 100 | 0.20 s, 20 MiB | | | at most 16 MiB | **no** |",
            ],
        );
    }

    #[test]
    fn who_is_not_installed_has_no_ratio() {
        let mut one = measured(square(), &[(0.2, 70), (1.0, 70), (0.5, 70)]);
        one.entries[1].end = Some(End::Missing("no network".into()));
        one.entries[1].runs.clear();
        let line = "| 100 x 100 | 0.20 s, 20 MiB | native scipy: not installed |  | at most 0.5 |  |";
        assert_eq!(lines(&one)[0], line);
    }

    #[test]
    fn seconds_have_three_digits_that_mean_something() {
        assert_eq!(
            [12.34, 1.234, 0.234, 0.034, 0.0034].map(seconds),
            ["12.3 s", "1.23 s", "0.23 s", "34 ms", "3.4 ms"]
        );
    }
}
