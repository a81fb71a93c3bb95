//! JavaScript without what only people read.

/// The same script without remarks and indentation, for scripts in which each remark has lines of its own and no text goes
/// over several lines: what wasm-bindgen writes.
pub(super) fn lean(script: &str) -> String {
    let is_remark = |line: &&str| ["//", "/*", "* ", "*/"].iter().any(|sign| line.starts_with(sign)) || *line == "*";
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !is_remark(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_people_read_is_left_out() {
        let script = "/**\n * A form.\n *\n * @param {string} name\n */\nexport function show(name) {\n    // Once.\n    \
                      return `${name} // 2 * 3`;\n}\n\n/* @ts-self-types=\"./a.d.ts\" */\n";
        assert_eq!(lean(script), "export function show(name) {\nreturn `${name} // 2 * 3`;\n}\n");
    }
}
