//! What stands in files is read with every problem in its place, and what is written reads back equal.

mod csv;
mod encodings;
mod json;
mod matching;
mod programs;
mod real_files;
mod round_trips;
