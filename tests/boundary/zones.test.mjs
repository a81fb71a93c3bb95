// The clocks of the world, as `Intl` knows them: the same table that the native host must give.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Cohort, read } from "./support/module.mjs";

const ZONES_BY_WEEK = JSON.parse(read("tests/data/zones.json"));
const MINUTES_PER_WEEK = 7 * 24 * 60;
const SLOT = 15;
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Everybody says when she has time, and in which zone. */
const programOf = (week) => ({
  tandem: 1,
  name: "Clocks",
  languages: ["en"],
  week,
  capacity: { blank: 1 },
  questions: [
    { name: "zone", label: "Zone", of: "both", kind: "timeZone" },
    { name: "hours", label: "Hours", of: "both", kind: "hours", zone: "zone" },
  ],
  rules: [
    {
      id: "hours",
      label: "Hours",
      mentee: "hours",
      mentor: "hours",
      comparison: { type: "hours", enough: SLOT },
      level: "should",
      weight: 1,
    },
  ],
});

/** A quarter of an hour as people write it; `start` is a minute of the week, which goes round. */
function slot(start) {
  const minute = ((start % MINUTES_PER_WEEK) + MINUTES_PER_WEEK) % MINUTES_PER_WEEK;
  const time = (minute) => [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
  const ofDay = minute % (24 * 60);
  return `${DAYS[Math.floor(minute / (24 * 60))]} ${time(ofDay)}-${time(ofDay + SLOT)}`;
}

/** The first and the last quarter of each piece of the week, by UTC, and what her clock must show then. */
function quarters(offsets) {
  return offsets.flatMap(([from, offset], index) => {
    const until = offsets[index + 1]?.[0] ?? MINUTES_PER_WEEK;
    return [from, until - SLOT].map((start) => ({ utc: slot(start), local: slot(start + offset) }));
  });
}

for (const [week, zones] of Object.entries(ZONES_BY_WEEK)) {
  const known = Object.entries(zones).filter(([, offsets]) => offsets !== null);
  const unknown = Object.keys(zones).filter((zone) => zones[zone] === null);
  const slots = [...new Set(known.flatMap(([, offsets]) => quarters(offsets).map(({ utc }) => utc)))];
  const people = {
    tandem: 1,
    mentors: slots.map((utc) => ({ id: utc, answers: { zone: "UTC", hours: utc } })),
    mentees: Object.keys(zones).map((zone) => ({ id: zone, answers: { zone, hours: "Mon-Sun 00:00-24:00" } })),
  };
  const cohort = new Cohort(programOf(week), people);

  test(`in the week of ${week} every clock shows what it must, to the minute of each change`, () => {
    for (const [zone, offsets] of known) {
      for (const { utc, local } of quarters(offsets)) {
        assert.deepEqual(cohort.fit(zone, utc).reasons[0].evidence, [local], `${zone} at ${utc} UTC`);
      }
    }
  });

  test(`in the week of ${week} a zone that nobody knows is told`, () => {
    const told = cohort.problems.filter((problem) => problem.code === "unknown-time-zone");
    assert.deepEqual(told.map((problem) => problem.found).sort(), unknown.sort());
  });
}
