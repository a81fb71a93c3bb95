// Writes one made-up input into a folder: node make.mjs FOLDER table|lists|people|programme KIND MENTEES MENTORS …
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { bestOf } from "./lists.mjs";
import { alike, people, program } from "./people.mjs";
import { pointsOfAll } from "./points.mjs";
import { places, roster } from "./roster.mjs";

const root = new URL("../../../../", import.meta.url);
const demonstration = (folder) => JSON.parse(readFileSync(new URL(`www/${folder}/demonstration.json`, root), "utf8"));

/** What each kind of input has in its files. */
const MAKERS = {
  table: (kind, nMentees, nMentors, least, most) => ({
    "points.u16": pointsOfAll(roster(nMentees, nMentors), kind),
    "places.u32": places(nMentors, least, most),
  }),
  lists: (kind, nMentees, nMentors, least, most, n) => {
    const lists = bestOf(roster(nMentees, nMentors), kind, n);
    return {
      "starts.u32": lists.starts,
      "mentors.u32": lists.mentors,
      "points.u16": lists.points,
      "places.u32": places(nMentors, least, most),
    };
  },
  people: (kind, nMentees, nMentors, least, most) => {
    const made = roster(nMentees, nMentors);
    return {
      "program.json": JSON.stringify(program({ kind })),
      "people.json": JSON.stringify(people(made, places(nMentors, least, most), { texts: kind === "text" })),
      "roster.json": JSON.stringify(made),
    };
  },
  programme: (_, nMentees, nMentors) => ({
    "program.json": JSON.stringify(demonstration("programs")),
    "people.json": JSON.stringify(alike(demonstration("people"), nMentees, nMentors)),
  }),
};

const [folder, what, kind, ...numbers] = process.argv.slice(2);
const unfinished = `${folder}.new`;
rmSync(unfinished, { recursive: true, force: true });
mkdirSync(unfinished, { recursive: true });
for (const [name, content] of Object.entries(MAKERS[what](kind, ...numbers.map(Number)))) {
  writeFileSync(join(unfinished, name), content);
}
rmSync(folder, { recursive: true, force: true });
renameSync(unfinished, folder);
