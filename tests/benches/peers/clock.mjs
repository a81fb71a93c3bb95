// How many cycles a core does in a second just now, which the system does not say where it is a guest.
import { measured } from "./measure.mjs";

const N_STEPS = 20_000_000;
const ADDITIONS_OF_A_STEP = 8;

/** A number in the code of WebAssembly, seven bits a byte. */
function packed(number) {
  const bytes = [];
  for (let left = number; left > 0; left >>>= 7) bytes.push((left & 127) | (left > 127 ? 128 : 0));
  return bytes;
}

const sized = (bytes) => [...packed(bytes.length), ...bytes];

/** `to = to + other`. */
const add = (to, other) => [0x20, to, 0x20, other, 0x6a, 0x21, to];

/** A module of one function, `run(n)`: n times eight additions, of which each waits for the one before. In JavaScript the
 * same loop takes five cycles for some of them. */
const MODULE = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, ...sized([1, 0x60, 1, 0x7f, 1, 0x7f])], // a function from a number to a number
  ...[0x03, ...sized([1, 0])],
  ...[0x07, ...sized([1, 3, 0x72, 0x75, 0x6e, 0x00, 0])], // called "run"
  ...[
    0x0a,
    ...sized([
      1,
      ...sized([
        ...[1, 2, 0x7f], // two numbers more
        ...[0x41, 1, 0x21, 1, 0x41, 2, 0x21, 2],
        ...[0x03, 0x40], // loop
        ...Array.from({ length: ADDITIONS_OF_A_STEP / 2 }, () => [...add(1, 2), ...add(2, 1)]).flat(),
        ...[0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b], // until n is 0
        ...[0x20, 1, 0x0b],
      ]),
    ]),
  ],
]);

/** Cycles a second: such an addition takes one. */
export function clock() {
  const { run } = new WebAssembly.Instance(new WebAssembly.Module(MODULE)).exports;
  run(N_STEPS / 10);
  const { seconds } = measured(() => run(N_STEPS));
  return (N_STEPS * ADDITIONS_OF_A_STEP) / seconds;
}
