//! How cost grows from a small programme to a whole community.

use super::cases::grouped;
use super::table::{mebibytes, seconds};
use super::turns::Measured;

/// A line for each size; nothing if none was measured.
pub(super) fn of(all: &[Measured]) -> Option<String> {
    let lines: Vec<String> = all.iter().filter(|measured| measured.case.grows).filter_map(line).collect();
    if lines.is_empty() {
        return None;
    }
    let head =
        "\n| mentees x mentors | from people to the proven best | a pair | the module's memory |\n|---|---|---|---|";
    Some([head.to_owned()].into_iter().chain(lines).collect::<Vec<_>>().join("\n"))
}

fn line(measured: &Measured) -> Option<String> {
    let input = &measured.case.input;
    let figures = measured.entries.first()?.figures()?;
    #[expect(clippy::cast_precision_loss, reason = "pairs are far below 2^53")]
    let of_pair = figures.seconds * 1e9 / (input.n_mentees * input.n_mentors) as f64;
    let sizes = format!("{} x {}", grouped(input.n_mentees), grouped(input.n_mentors));
    let memory = figures.wasm_mib.map(mebibytes).unwrap_or_default();
    Some(format!("| {sizes} | {} | {of_pair:.0} ns | {memory} |", seconds(figures.seconds)))
}

#[cfg(test)]
mod tests {
    use super::super::turns::tests::{measured, square};
    use super::*;

    #[test]
    fn each_size_says_what_a_pair_takes() {
        let told = of(&[measured(square(), &[(1.0, 7)]), measured(square().growing(), &[(0.002, 7)])]);
        assert!(told.unwrap().ends_with("|---|---|---|---|\n| 100 x 100 | 2.0 ms | 200 ns | 20 MiB |"));
        assert_eq!(of(&[measured(square(), &[(1.0, 7)])]), None);
    }
}
