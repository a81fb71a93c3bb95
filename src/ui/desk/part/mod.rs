//! The parts of which screens are made, one file each.

pub(crate) mod agreed;
pub(crate) mod alternates;
pub(crate) mod answers;
pub(crate) mod bans;
pub(crate) mod bar;
pub(crate) mod button;
pub(crate) mod candidates;
pub(crate) mod compare;
pub(crate) mod consequences;
pub(crate) mod field;
pub(crate) mod gone;
pub(crate) mod helps;
pub(crate) mod loader;
pub(crate) mod meaning;
pub(crate) mod notice;
pub(crate) mod pager;
pub(crate) mod pair;
pub(crate) mod places_left;
pub(crate) mod price;
pub(crate) mod problems;
pub(crate) mod question;
pub(crate) mod questions;
pub(crate) mod reasons;
pub(crate) mod receipt;
pub(crate) mod report;
pub(crate) mod robust;
pub(crate) mod rule;
pub(crate) mod save;
pub(crate) mod search;
pub(crate) mod table;
pub(crate) mod tabs;
pub(crate) mod tile;
pub(crate) mod undo;
pub(crate) mod unplaced;

pub(crate) use crate::ui::part::badge;
