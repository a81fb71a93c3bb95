// The fits, the candidates and the matching of the demonstration.
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { people, program } from "./support/demonstration.mjs";
import { Cohort } from "./support/module.mjs";
import { thrown } from "./support/thrown.mjs";

const cohort = new Cohort(program, people);
after(() => cohort.free());

const { mentees, mentors } = cohort;
const applicant = { answers: people.mentees[0].answers };

test("everybody takes part, sorted by id, with her places", () => {
  const ids = (side) => side.map((person) => person.id);
  assert.deepEqual(cohort.problems, []);
  assert.deepEqual(ids(mentees), ids(people.mentees).sort());
  assert.deepEqual(ids(mentors), ids(people.mentors).sort());
  const { name, capacity } = people.mentors.find((mentor) => mentor.id === mentors[0].id);
  assert.deepEqual(mentors[0], { id: mentors[0].id, name, places: { stated: capacity, offered: capacity } });
});

test("the reasons of every pair add up to its fit", () => {
  let blocked = 0;
  for (const mentee of mentees) {
    for (const mentor of mentors) {
      const fit = cohort.fit(mentee.id, mentor.id);
      const sum = fit.reasons.reduce((sum, reason) => sum + reason.points, 0);
      const most = fit.reasons.reduce((sum, reason) => sum + reason.most, 0);
      assert.equal(most, 10_000);
      assert.equal(fit.blocked, fit.reasons.some((reason) => reason.blocks));
      assert.equal(fit.points, fit.blocked ? null : sum);
      blocked += fit.blocked;
    }
  }
  assert.ok(blocked > 0 && blocked < mentees.length * mentors.length, `${blocked} pairs are blocked`);
});

test("somebody who is not there is an Error", () => {
  const { message } = thrown(() => cohort.fit("nobody", mentors[0].id));
  assert.match(message, /^found "nobody"; expected the id of a mentee in this cohort\./);
  thrown(() => cohort.fit(mentees[0].id, mentees[0].id));
  thrown(() => cohort.candidates("nobody"));
});

test("an applicant sees bands and reasons, and nothing that tells who somebody is or what she must not know", () => {
  const { fits, problems } = cohort.bestFits(applicant, { most: 5 });
  assert.deepEqual(problems, []);
  assert.equal(fits.length, 5);
  const seen = new Set(program.rules.filter((rule) => rule.seenBy === "all").map((rule) => rule.id));
  for (const fit of fits) {
    assert.deepEqual(Object.keys(fit), ["profile", "band", "reasons"]);
    assert.ok(["strong", "good", "fair", "weak"].includes(fit.band));
    for (const reason of fit.reasons) {
      const shape = ["kind", "rule", "mentee", "mentor", "met", "missing", "evidence", "quotation"];
      assert.deepEqual(Object.keys(reason), shape);
      const told = reason.kind === "rule" ? seen.has(reason.rule) : reason.kind === "private" && reason.met === "fully";
      assert.ok(told, JSON.stringify(reason));
    }
  }
});

test("the bands of an applicant are those of the points that staff see, in the same order", () => {
  const { bands } = program;
  const band = ({ points }) =>
    points >= bands.strong ? "strong" : points >= bands.good ? "good" : points >= bands.fair ? "fair" : "weak";
  const { candidates } = cohort.candidates(applicant);
  const possible = candidates.filter(({ fit }) => !fit.blocked);
  const expected = possible.map(({ mentor, fit }) => [mentor, band(fit)]);
  const { fits } = cohort.bestFits(applicant);
  assert.deepEqual(fits.map(({ profile, band }) => [mentors[profile].id, band]), expected);
  assert.ok(possible.length < candidates.length, "somebody is blocked");
});

test("an applicant who is half through the form has fits, and what is wrong with her answers is told", () => {
  const { fits, problems } = cohort.bestFits({
    answers: { field: "Software engineering", skills: "Python", hours: "whenever", age: 7 },
  });
  assert.ok(fits.length > 0);
  assert.deepEqual(problems.map((problem) => problem.code).sort(), ["not-hours", "unknown-question"]);
  assert.match(thrown(() => cohort.bestFits({})).message, /applicant: found nothing; expected the field `answers`/);
  assert.match(thrown(() => cohort.bestFits({ answers: { skills: { a: 1 } } })).message, /applicant, answers\.skills: /);
});

test("staff see all mentors of a mentee, the best first, and why", () => {
  const { id } = mentees[7];
  const { candidates } = cohort.candidates(id);
  assert.equal(candidates.length, mentors.length);
  for (const { mentor, name, fit } of candidates) {
    assert.equal(name, mentors.find((one) => one.id === mentor).name);
    assert.deepEqual(fit, cohort.fit(id, mentor));
  }
  const points = candidates.map(({ fit }) => fit.points ?? -1);
  assert.deepEqual(points, points.toSorted((one, other) => other - one));
  assert.deepEqual(cohort.candidates(id, { most: 3 }).candidates, candidates.slice(0, 3));
});

test("an option that is unknown or out of range is an Error", () => {
  const refuses = (options, pattern) => assert.match(thrown(() => cohort.bestFits(applicant, options)).message, pattern);
  refuses({ most: -1 }, /options, most: found "-1"; expected a whole number, 0 or more/);
  refuses({ most: 1.5 }, /options, most/);
  refuses({ top: 3 }, /options, top: found "top"; expected `most`/);
  refuses("many", /options/);
  assert.equal(cohort.bestFits(applicant, { most: 0 }).fits.length, 0);
});

test("the matching is proven the best, keeps to places and rules, and adds up", () => {
  const { placed, points, optimal, pairs, unplaced } = cohort.match();
  assert.equal(optimal, true);
  assert.equal(placed, pairs.length);
  assert.equal(points, pairs.reduce((sum, pair) => sum + pair.points, 0));
  assert.deepEqual([...pairs.map((pair) => pair.mentee), ...unplaced].sort(), mentees.map((mentee) => mentee.id));
  for (const { mentee, mentor, points } of pairs) {
    assert.equal(cohort.fit(mentee, mentor).points, points);
  }
  for (const { id, places } of mentors) {
    assert.ok(pairs.filter((pair) => pair.mentor === id).length <= places.offered, id);
  }
});

test("a locked pair stays, and the rest is still the best there is", () => {
  const free = cohort.match();
  const { mentee } = free.pairs[0];
  const { candidates } = cohort.candidates(mentee);
  const { mentor } = candidates.find(({ mentor, fit }) => !fit.blocked && mentor !== free.pairs[0].mentor);
  const kept = cohort.match({ locks: [{ mentee, mentor }] });
  assert.deepEqual(kept.pairs.filter((pair) => pair.byHand).map(({ mentee, mentor }) => ({ mentee, mentor })), [
    { mentee, mentor },
  ]);
  assert.equal(kept.optimal, true);
  assert.ok(kept.placed < free.placed || kept.points <= free.points);
  assert.deepEqual(cohort.match({ locks: [] }), free);
});

test("locks that cannot be kept are told, every one", () => {
  const { mentee, mentor } = cohort.match().pairs[0];
  const blocked = cohort.candidates(mentee).candidates.findLast(({ fit }) => fit.blocked).mentor;
  const other = cohort.candidates(mentee).candidates.find(({ fit, mentor: one }) => !fit.blocked && one !== mentor).mentor;
  const says = (locks, codes) => {
    const { problems } = thrown(() => cohort.match({ locks }));
    assert.deepEqual(problems.map((problem) => problem.code), codes);
    return problems.map((problem) => problem.message);
  };
  says([{ mentee, mentor: blocked }], ["blocked-pair"]);
  says([{ mentee, mentor }, { mentee, mentor: other }], ["over-capacity"]);
  const [first] = says([{ mentee: "nobody", mentor: "no one" }], ["unknown-pair-member", "unknown-pair-member"]);
  assert.match(first, /^locks\[0\]\.mentee: found "nobody"; expected the id of a mentee in this cohort\./);
  says([{ mentee }], ["wrong-shape"]);
});

test("a banned pair is not made, and the rest is still the best there is", () => {
  const free = cohort.match();
  const { mentee, mentor } = free.pairs[0];
  const without = cohort.match({ bans: [{ mentee, mentor }] });
  assert.ok(!without.pairs.some((pair) => pair.mentee === mentee && pair.mentor === mentor));
  assert.equal(without.optimal, true);
  assert.deepEqual(without.never, [{ mentee, mentor }]);
  const { problems } = thrown(() => cohort.match({ bans: [{ mentee, mentor }], locks: [{ mentee, mentor }] }));
  assert.deepEqual(problems.map((problem) => problem.code), ["blocked-pair"]);
});

test("of an earlier matching as many pairs stay as can be", () => {
  const { mentee, mentor } = cohort.match().pairs[0];
  const earlier = cohort.match({ bans: [{ mentee, mentor }] }).pairs;
  const gone = { mentee: "nobody", mentor: "no one", points: 1 };
  const same = ({ mentee, mentor }) => `${mentee} ${mentor}`;
  assert.deepEqual(cohort.match({ kept: [...earlier, gone] }).pairs.map(same), earlier.map(same));
});

test("a mentee may have several mentors, in rounds with rules of their own", () => {
  const several = new Cohort({ ...program, matching: { mentors: 2 } }, people);
  const { pairs, placed, optimal, rounds } = several.match();
  assert.ok(optimal && pairs.length > placed);
  assert.deepEqual(rounds, []);
  const [rule] = program.rules.filter(({ level }) => level === "should");
  const asked = [{ id: "one", label: "One" }, { id: "two", label: "Two", rules: { [rule.id]: { off: true } } }];
  const inRounds = new Cohort({ ...program, matching: { mentors: 2, rounds: asked } }, people);
  const matching = inRounds.match();
  assert.ok(matching.optimal);
  assert.deepEqual(matching.rounds.map(({ id, optimal }) => [id, optimal]), [["one", true], ["two", true]]);
  assert.equal(matching.rounds.flatMap(({ pairs }) => pairs).length, matching.pairs.length);
  const receipt = inRounds.receipt();
  assert.equal(JSON.parse(receipt).rounds.length, 2);
  assert.deepEqual([inRounds.verify(receipt).optimal, several.verify(receipt).verified], [true, false]);
  several.free();
  for (const { pairs } of matching.rounds) {
    assert.equal(new Set(pairs.map(([mentee]) => mentee)).size, pairs.length, "one mentor a round");
  }
  inRounds.free();
});

test("a search that ends early says how far from the best it can be", () => {
  const needs = [6, 6, 6, 1].map((hours, at) => ({ id: `e${at}`, hours, answers: {} }));
  const offers = ["olga", "pia"].map((id) => ({ id, hours: 11, answers: {} }));
  const both = { tandem: 1, mentees: needs, mentors: offers };
  const must = program.rules.map((rule) => ({ ...rule, level: "should", missing: "neutral", weight: 1 }));
  const rules = must.filter(({ comparison }) => comparison.type !== "avoid");
  const hours = new Cohort({ ...program, emphasis: null, rules, matching: { hours: { need: 2 } } }, both);
  const hasty = hours.match({ steps: 0 });
  assert.deepEqual([hasty.placed, hasty.optimal, hasty.gap], [3, false, { aim: "placed", most: 1 }]);
  const patient = hours.match();
  assert.deepEqual([patient.placed, patient.optimal, patient.gap], [3, true, null]);
  hours.free();
});

test("the files of the matching say what the matching says", () => {
  const { placed, points, pairs, unplaced } = cohort.match();
  const file = JSON.parse(cohort.matchingJson());
  assert.deepEqual({ placed, points, pairs, unplaced }, {
    placed: file.placed,
    points: file.points,
    pairs: file.pairs,
    unplaced: file.unplaced,
  });
  const rows = cohort.matchingCsv().trimEnd().split("\r\n");
  assert.equal(rows.length, 1 + mentees.length);
  const locked = { locks: [{ mentee: pairs[0].mentee, mentor: pairs[0].mentor }] };
  assert.equal(JSON.parse(cohort.matchingJson(locked)).pairs[0].byHand, true);
  assert.match(cohort.matchingCsv(locked).split("\r\n").find((row) => row.startsWith(pairs[0].mentee)), /,yes$/);
});
