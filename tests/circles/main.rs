//! Circles: the search beside the best there is, the judge, and what people are told.

mod filed;
mod judged;
mod made_up;
mod program;
mod searched;
mod told;
