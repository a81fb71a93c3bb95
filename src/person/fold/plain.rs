//! Letters without their accents.
//!
//! Unicode's own tables (NFKD) would do the same for every script, but they add 48 kB, compressed,
//! to what a visitor downloads; this table of the letters of Latin, Greek and Cyrillic adds 1 kB,
//! and a test holds it against NFKD. Letters of other scripts stay as they are.

/// Small letters by what is left of them without accents, or by how they are spelled out.
const PLAIN: &[(&str, &str)] = &[
    ("a", "ªàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặẚ"),
    ("ae", "æǣǽ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ďđḋḍḏḑḓ"),
    ("dz", "ǆǳ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("ff", "ﬀ"),
    ("ffi", "ﬃ"),
    ("ffl", "ﬄ"),
    ("fi", "ﬁ"),
    ("fl", "ﬂ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉịı"),
    ("ij", "ĳ"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľŀłḷḹḻḽ"),
    ("lj", "ǉ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňŉǹṅṇṉṋ"),
    ("nj", "ǌ"),
    ("o", "ºòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšſșṡṣṥṧṩẛ"),
    ("ss", "ß"),
    ("st", "ﬅﬆ"),
    ("t", "ţťțṫṭṯṱẗ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
    ("ʒ", "ǯ"),
    ("α", "ά"),
    ("β", "ϐ"),
    ("ε", "έϵ"),
    ("η", "ή"),
    ("θ", "ϑ"),
    ("ι", "ΐίϊ"),
    ("κ", "ϰ"),
    ("μ", "µ"),
    ("ο", "ό"),
    ("π", "ϖ"),
    ("ρ", "ϱ"),
    ("ς", "ϲ"),
    ("υ", "ΰϋύϒϓϔ"),
    ("φ", "ϕ"),
    ("ω", "ώ"),
    ("г", "ѓ"),
    ("е", "ѐё"),
    ("и", "йѝ"),
    ("к", "ќ"),
    ("у", "ў"),
    ("і", "ї"),
    ("", "ͺ"),
];

/// Appends a small letter without its accents, and nothing for an accent that stands by itself.
pub(super) fn push_plain(plain: &mut String, letter: char) {
    let letter = half_width(letter);
    if letter.is_ascii() {
        plain.push(letter);
    } else if let Some((base, _)) = PLAIN.iter().find(|(_, accented)| accented.contains(letter)) {
        plain.push_str(base);
    } else if !is_accent(letter) {
        plain.push(letter);
    }
}

/// Whether this is an accent that changes the letter before it, as some systems write them.
pub(super) fn is_accent(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36F}'
            | '\u{483}'..='\u{489}'
            | '\u{1AB0}'..='\u{1AFF}'
            | '\u{1DC0}'..='\u{1DFF}'
            | '\u{20D0}'..='\u{20FF}'
            | '\u{FE20}'..='\u{FE2F}'
    )
}

/// The ordinary form of the wide letters and digits that East Asian keyboards write.
fn half_width(letter: char) -> char {
    match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    /// Letters that NFKD leaves whole and people spell out, and the Greek sign for numbers.
    const SPELLED_OUT: &str = "æǣǽœøǿđłıßŉẚ\u{374}";

    fn plain(letter: char) -> String {
        let mut plain = String::new();
        push_plain(&mut plain, letter);
        plain
    }

    fn by_unicode(letter: char) -> String {
        std::iter::once(letter)
            .nfkd()
            .filter(|part| !is_combining_mark(*part))
            .flat_map(char::to_lowercase)
            .filter(|part| part.is_alphanumeric())
            .collect()
    }

    #[test]
    fn every_small_letter_of_latin_greek_and_cyrillic_folds_as_unicode_says() {
        let blocks = ['\u{41}'..='\u{24F}', '\u{370}'..='\u{45F}', '\u{1E00}'..='\u{1EFF}'];
        let mut n_letters = 0;
        for letter in blocks.into_iter().flatten().chain('\u{FB00}'..='\u{FB06}') {
            let is_small = letter.is_alphabetic() && letter.to_lowercase().eq([letter]);
            if is_small && !SPELLED_OUT.contains(letter) {
                assert_eq!(plain(letter), by_unicode(letter), "{letter}");
                n_letters += 1;
            }
        }
        assert!(n_letters > 450, "{n_letters}");
    }

    #[test]
    fn every_accent_of_its_own_is_a_combining_mark_and_vanishes() {
        for letter in ('\u{300}'..='\u{36F}').chain('\u{1DC0}'..='\u{1DFF}') {
            assert!(is_combining_mark(letter));
            assert_eq!(plain(letter), "");
        }
    }

    #[test]
    fn wide_letters_become_ordinary_ones() {
        for letter in ('\u{FF41}'..='\u{FF5A}').chain('\u{FF10}'..='\u{FF19}') {
            assert_eq!(plain(letter), by_unicode(letter));
        }
    }
}
