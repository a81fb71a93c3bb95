//! The journeys, by where they lead.

mod opening;
