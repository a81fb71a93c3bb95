//! Forms: how they are read, and that nothing of them is lost.

mod reading;
