// The demonstration, made up by hand: 48 mentees and 36 mentors.
import { read } from "./module.mjs";

export const program = JSON.parse(read("www/programs/demonstration.json"));
export const people = JSON.parse(read("www/people/demonstration.json"));
