// How long something takes, and how much memory.
import { readFileSync, writeFileSync } from "node:fs";

/** Below this the processor's time is counted too coarsely, and the wall's is taken. */
const SHORT = 0.08;
/** How coarsely it is counted. */
const TICK = 0.004;

const now = () => {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now() / 1e3, processor: (user + system) / 1e6 };
};

function passed(since) {
  const { wall, processor } = now();
  const [byWall, byProcessor] = [wall - since.wall, processor - since.processor];
  // What other processes do lengthens the wall's time, and threads of the engine's own the processor's.
  return Math.min(byWall, byProcessor < SHORT ? byProcessor + TICK : byProcessor);
}

/** A figure of this process in MiB; `null` where the system has none. */
function mebibytes(name) {
  try {
    const line = readFileSync("/proc/self/status", "utf8").split("\n").find((line) => line.startsWith(name));
    return Number(line.trim().split(/\s+/)[1]) / 1024;
  } catch {
    return null;
  }
}

/** From now on the peak is that of what follows. */
function forgetPeak() {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // Only Linux can forget.
  }
}

/** What `work` gives, the seconds it took, and by how many MiB memory went beyond what was there before. */
export function measured(work) {
  globalThis.gc?.();
  const before = mebibytes("VmRSS");
  forgetPeak();
  const start = now();
  const value = work();
  const seconds = passed(start);
  const peak = mebibytes("VmHWM");
  return { value, seconds, mib: before === null || peak === null ? null : Math.max(0, peak - before) };
}

/** The number in the middle. */
export const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1];

/** Tells the one who asked. */
export const tell = (told) => console.log(JSON.stringify(told));
