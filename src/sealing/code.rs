//! A sealed response as codes to scan.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::part;
use crate::problem::{self, Checked, Effect, Place, Problem};

/// The finest code that the camera of a laptop reads from a phone: 97 modules a side.
const FINEST: u8 = 20;

/// How much of a code may be unreadable, by a reflection, say: 15%.
const CORRECTION: QrCodeEcc = QrCodeEcc::Medium;

/// How many letters a code of [`FINEST`] takes at [`CORRECTION`], by the standard's table.
const LETTERS: usize = 970;

/// Nobody scans more codes than this, one after the other. A short response of 300 letters takes one or two.
pub const MOST_CODES: usize = 9;

/// How many modules must stay light around a code.
const MARGIN: i32 = 4;

/// One code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// What a scanner reads.
    pub text: String,
    /// How many units its picture has on each side, the light margin included: the `viewBox` is `0 0 size size`.
    pub size: u32,
    /// Its dark modules, as the `d` of an SVG path.
    pub path: String,
}

/// A sealed response as codes: one, or several that are numbered, each as coarse as can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codes {
    /// The codes in their order.
    pub codes: Vec<Code>,
}

impl Codes {
    /// The most bytes that fit: those of [`MOST_CODES`] codes.
    pub const LARGEST: usize = MOST_CODES * (LETTERS - part::FRAME) * 5 / 8;

    /// As few codes as can be, all about as fine as the others.
    ///
    /// # Problems
    /// Where there are more than [`Self::LARGEST`] bytes.
    pub fn of(sealed: &[u8]) -> Checked<Self> {
        if sealed.len() > Self::LARGEST {
            let problem = Problem::new(problem::Code::TooLong, Place::default(), Effect::Refused);
            let expected = format!("at most {} bytes; this response can be sent as a file", Self::LARGEST);
            return Checked::refused(vec![problem.found(format!("{} bytes", sealed.len())).expected(expected)]);
        }
        let n_letters = (sealed.len() * 8).div_ceil(5);
        let n_codes = n_letters.div_ceil(LETTERS - part::FRAME).max(1);
        let codes = part::parts(sealed, n_codes).into_iter().map(Code::of).collect();
        Checked::sound(Self { codes }, Vec::new())
    }
}

impl Code {
    fn of(text: String) -> Self {
        let segment = [QrSegment::make_alphanumeric(&text)];
        let code =
            QrCode::encode_segments_advanced(&segment, CORRECTION, Version::MIN, Version::new(FINEST), None, false)
                .expect("a part is no longer than what the finest code takes");
        Self { size: (code.size() + 2 * MARGIN).unsigned_abs(), path: path(&code), text }
    }
}

/// A rectangle for each run of dark modules in a row.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        for (start, length) in runs(code, y) {
            let (x, y) = (start + MARGIN, y + MARGIN);
            write!(path, "M{x} {y}h{length}v1h-{length}z").expect("a text takes any letter");
        }
    }
    path
}

/// Where the dark runs of a row start, and how long they are.
fn runs(code: &QrCode, y: i32) -> Vec<(i32, i32)> {
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
        match runs.last_mut() {
            Some((start, length)) if *start + *length == x => *length += 1,
            _ => runs.push((x, 1)),
        }
    }
    runs
}
