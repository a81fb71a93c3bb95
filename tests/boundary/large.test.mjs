// Very many people: no table of their pairs, one worker or several, and the end at any moment.
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { TandemEngine } from "../../pkg/engine-client.js";
import { serveFiles } from "./support/fetch.mjs";
import { people, program } from "./support/many.mjs";
import { Cohort, root } from "./support/module.mjs";
import { thrown } from "./support/thrown.mjs";
import { serveWorkers, started } from "./support/workers.mjs";

const many = people(5_300, 5_000);
const cohort = new Cohort(program, many);
after(() => cohort.free());

const alone = cohort.match();

serveFiles();
serveWorkers();
const addresses = { worker: new URL("pkg/worker.js", root), engine: new URL("pkg/engine.js", root) };

/** An engine with so many workers that has read the people. */
async function opened(workers) {
  const engine = new TandemEngine({ ...addresses, workers });
  await engine.open(program, many);
  return engine;
}

test("whom no table holds are matched, and it is proven that nothing is better", () => {
  assert.equal(cohort.sharesScoring(), true);
  assert.equal(alone.placed, 5_000);
  assert.equal(alone.optimal, true);
  assert.equal(alone.pairs.length, 5_000);
  assert.equal(alone.unplaced.length, 300);
  assert.equal(new Set(alone.pairs.map(({ mentor }) => mentor)).size, 5_000);
});

test("what was decided by hand is kept", () => {
  const [lock, ban] = [{ mentee: "e7", mentor: "o9" }, { mentee: "e8", mentor: alone.pairs.find(({ mentee }) => mentee === "e8").mentor }];
  const { pairs, never } = cohort.match({ locks: [lock], bans: [ban] });
  assert.deepEqual(pairs.filter(({ byHand }) => byHand).map(({ mentee, mentor }) => ({ mentee, mentor })), [lock]);
  assert.deepEqual(never, [ban]);
  assert.ok(!pairs.some(({ mentee, mentor }) => mentee === ban.mentee && mentor === ban.mentor));
  const twice = [lock, { mentee: "e8", mentor: "o9" }];
  assert.deepEqual(thrown(() => cohort.match({ locks: twice })).problems.map(({ code }) => code), ["over-capacity"]);
});

test("parts put together give the same, byte by byte", () => {
  const cuts = [0, 1, 2_000, 2_000, 5_300];
  const parts = cuts.slice(1).map((end, nth) => cohort.listBest({}, cuts[nth], end));
  assert.deepEqual(cohort.matchListed({}, parts), alone);
  const refused = (parts) => thrown(() => cohort.matchListed({}, parts)).message;
  assert.match(refused(parts.slice(1)), /parts: found "1\.\.5300"; expected parts of all mentees, 0\.\.5300/);
  assert.match(refused([parts[0], parts[3]]), /parts\[1\]: found "the part begins with mentee 2000, but mentee 1 is next"/);
  assert.match(refused([new Uint8Array(7)]), /parts\[0\]: found "the bytes are no part/);
  assert.match(thrown(() => cohort.listBest({}, 9, 5_301)).message, /first, end: found "9, 5301"; expected positions from 0 to 5300/);
});

test("several workers give the same, byte by byte, and say how far they are", async () => {
  const engine = await opened(3);
  const told = [];
  const matching = await engine.call("match", [{}], { onProgress: (progress) => told.push(progress) });
  assert.equal(started, 3);
  assert.deepEqual(matching, alone);
  const scored = told.filter(({ phase }) => phase === "score");
  assert.ok(scored.every(({ done, of }) => done <= of && of === 5_300));
  assert.equal(scored.at(-1).done, 5_300);
  assert.deepEqual([...new Set(told.map(({ phase }) => phase))], ["score", "match", "check"]);
  engine.stop();
});

test("a worker that cannot be had is not missed", async () => {
  const engine = await opened(2);
  const { Worker } = globalThis;
  globalThis.Worker = class {
    constructor() {
      throw new Error("no more workers");
    }
  };
  try {
    assert.deepEqual(await engine.call("match", [{}]), alone);
  } finally {
    globalThis.Worker = Worker;
    engine.stop();
  }
});

test("whoever stops it waits for less than a quarter of a second, at any moment", async () => {
  const engine = await opened(2);
  for (const phase of ["score", "match", "check"]) {
    const controller = new AbortController();
    let stopped;
    const onProgress = (progress) => {
      if (progress.phase !== phase || stopped) return;
      stopped = performance.now();
      controller.abort();
    };
    await assert.rejects(engine.call("match", [{}], { onProgress, signal: controller.signal }), { name: "AbortError" });
    assert.ok(performance.now() - stopped < 250, `${performance.now() - stopped} ms in ${phase}`);
  }
  assert.deepEqual(await engine.call("match", [{}]), alone);
  engine.stop();
});

test("what needs a table is refused where there can be none, with the place that asks for it", () => {
  const { mentees, mentors, ...rest } = people(10_100, 10_000);
  const raised = { ...program, matching: { objective: { raiseWorst: true } } };
  mentees[3].mentors = 2;
  const huge = new Cohort(raised, { ...rest, mentees, mentors });
  const { problems } = thrown(() => huge.match({ kept: [{ mentee: "e1", mentor: "o1" }] }));
  assert.deepEqual(problems.map(({ code, place }) => [code, place.person ?? place.item]), [
    ["too-many-pairs", "e3"],
    ["too-many-pairs", "kept"],
    ["too-many-pairs", "matching.objective.raiseWorst"],
  ]);
  for (const call of [() => huge.price("e1", "o1"), () => huge.receipt(), () => huge.compare(), () => huge.sharesScoring()]) {
    assert.equal(thrown(call).problems[0].code, "too-many-pairs");
  }
  huge.free();
});
