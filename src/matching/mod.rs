//! Who goes with whom.
