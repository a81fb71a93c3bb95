//! Which machine the figures are of.

use std::fs;
use std::thread;

use crate::process::{command, output};

/// The processor, its cores, the system and Node, in a sentence.
pub(super) fn told() -> String {
    let n_cores = thread::available_parallelism().map_or_else(|_| "some".to_owned(), |n| n.to_string());
    let node = output(command("node").arg("--version")).unwrap_or_default();
    let system = std::env::consts::OS;
    format!("Measured on {} ({n_cores} cores), {system}, Node {}.", processor(), node.trim())
}

fn processor() -> String {
    let linux = fs::read_to_string("/proc/cpuinfo").ok().and_then(|told| named(&told));
    let mac = || output(command("sysctl").args(["-n", "machdep.cpu.brand_string"])).ok();
    let windows = || std::env::var("PROCESSOR_IDENTIFIER").ok();
    let name = linux.or_else(mac).or_else(windows).unwrap_or_default();
    if name.trim().is_empty() { "an unknown processor".to_owned() } else { name.trim().to_owned() }
}

fn named(told: &str) -> Option<String> {
    let (_, name) = told.lines().find_map(|line| line.split_once(':').filter(|(key, _)| key.trim() == "model name"))?;
    Some(name.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_processor_is_called_as_linux_calls_it() {
        let told = "processor\t: 0\nmodel name\t: Engine No. 2 @ 1 Hz\nflags : sse2\n";
        assert_eq!(named(told).as_deref(), Some("Engine No. 2 @ 1 Hz"));
        assert_eq!(named("processor : 0\n"), None);
    }
}
