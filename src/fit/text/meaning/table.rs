//! The file of the table: words and pieces of words, and for each a direction.
//!
//! All numbers are little-endian. A file whose length does not follow from its head is none.
//!
//! | from byte | what |
//! |---|---|
//! | 0 | the letters `SEM1` |
//! | 4, 6 | two bytes each: the version, 1; the dimensions, 128 |
//! | 8, 12, 16 | four bytes each: the number of tokens; the bytes of all tokens; 0 |
//! | 20 | the tokens in rising order of bytes, a line each; `##x` is a piece inside of a word |
//! | after them | a signed byte for each token and dimension: all tokens of dimension 0, then of dimension 1, … |

/// How many numbers make a direction.
pub(super) const DIMENSIONS: usize = 128;

/// What stands before a piece that does not begin its word.
const INSIDE: &str = "##";

const HEAD: usize = 20;

/// The tokens and their rows.
#[derive(Debug)]
pub(super) struct Table {
    /// Every token, one after the other.
    tokens: String,
    /// Where each token ends; the line break after it is not part of it.
    ends: Vec<usize>,
    rows: Vec<[i8; DIMENSIONS]>,
}

impl Table {
    /// Reads a file; `None` where it is not as the format says.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let (head, rest) = bytes.split_at_checked(HEAD)?;
        if head[..4] != *b"SEM1" || head[4..8] != [1, 0, 128, 0] || head[16..] != [0; 4] {
            return None;
        }
        let (n_tokens, n_bytes) = (number(&head[8..12])?, number(&head[12..16])?);
        let (tokens, matrix) = rest.split_at_checked(n_bytes)?;
        let tokens = str::from_utf8(tokens).ok()?.to_owned();
        let ends: Vec<usize> = tokens.match_indices('\n').map(|(at, _)| at).collect();
        let is_whole = tokens.ends_with('\n') && ends.len() == n_tokens;
        (is_whole && matrix.len() == n_tokens * DIMENSIONS && rise(&tokens)).then(|| Self {
            rows: rows(matrix, n_tokens),
            tokens,
            ends,
        })
    }

    /// The rows of a folded word: its own, or those of its longest pieces from the left; none where a rest is left
    /// over that no piece fits.
    pub(super) fn rows_of(&self, word: &str) -> Vec<usize> {
        let mut pieces = Vec::new();
        let mut rest = word.to_owned();
        let mut begun = 0;
        while rest.len() > begun {
            let mut ends = (begun + 1..=rest.len()).rev();
            let longest = ends.find_map(|end| Some((self.find(rest.get(..end)?)?, end)));
            let Some((row, end)) = longest else { return Vec::new() };
            pieces.push(row);
            rest.replace_range(..end, INSIDE);
            begun = INSIDE.len();
        }
        pieces
    }

    /// The direction of a token.
    pub(super) fn row(&self, row: usize) -> &[i8; DIMENSIONS] {
        &self.rows[row]
    }

    /// The row of a token.
    fn find(&self, token: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.token(middle).cmp(token) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    fn token(&self, row: usize) -> &str {
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before] + 1);
        &self.tokens[start..self.ends[row]]
    }
}

fn number(bytes: &[u8]) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok()
}

fn rise(tokens: &str) -> bool {
    tokens.lines().zip(tokens.lines().skip(1)).all(|(one, next)| one < next)
}

/// Turns the matrix round: the file holds it by dimension, since it travels lighter so, and a text needs it by token.
fn rows(matrix: &[u8], n_tokens: usize) -> Vec<[i8; DIMENSIONS]> {
    let mut rows = vec![[0; DIMENSIONS]; n_tokens];
    for (dimension, plane) in matrix.chunks_exact(n_tokens.max(1)).enumerate() {
        for (row, value) in rows.iter_mut().zip(plane) {
            row[dimension] = value.cast_signed();
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of these tokens; the row of each holds its number from 1, in every dimension but the last, which is -1.
    fn file(tokens: &[&str]) -> Vec<u8> {
        let lines = tokens.join("\n") + "\n";
        let head = |number: usize| u32::try_from(number).expect("a small number").to_le_bytes();
        let mut bytes =
            [b"SEM1".as_slice(), &[1, 0, 128, 0], &head(tokens.len()), &head(lines.len()), &[0; 4]].concat();
        bytes.extend(lines.bytes());
        for dimension in 0..DIMENSIONS {
            let last = dimension == DIMENSIONS - 1;
            bytes.extend((1..=tokens.len()).map(|row| if last { 255 } else { u8::try_from(row).expect("few") }));
        }
        bytes
    }

    fn table(tokens: &[&str]) -> Table {
        Table::read(&file(tokens)).expect("a sound file")
    }

    #[track_caller]
    fn has_pieces(word: &str, expected: &[usize]) {
        let table = table(&["##er", "##s", "gard", "garden", "t", "teach"]);
        assert_eq!(table.rows_of(word), expected, "{word}");
    }

    #[track_caller]
    fn is_none(spoil: impl FnOnce(&mut Vec<u8>)) {
        let mut bytes = file(&["one", "two"]);
        spoil(&mut bytes);
        assert!(Table::read(&bytes).is_none());
    }

    #[test]
    fn a_word_is_its_token_or_its_longest_pieces_from_the_left() {
        has_pieces("garden", &[3]);
        has_pieces("gardeners", &[3, 0, 1]);
        has_pieces("teachers", &[5, 0, 1]);
        has_pieces("ters", &[4, 0, 1]);
    }

    #[test]
    fn a_word_with_a_rest_that_no_piece_fits_says_nothing() {
        has_pieces("gardenia", &[]);
        has_pieces("ers", &[]);
        has_pieces("", &[]);
    }

    #[test]
    fn rows_are_read_from_planes() {
        let table = table(&["one", "two"]);
        assert_eq!((table.row(0)[0], table.row(1)[0], table.row(1)[126], table.row(1)[127]), (1, 2, 2, -1));
    }

    #[test]
    fn what_is_not_as_the_format_says_is_no_table() {
        is_none(|bytes| bytes[0] = b'X');
        is_none(|bytes| bytes[4] = 2);
        is_none(|bytes| bytes[6] = 64);
        is_none(|bytes| bytes[8] = 3);
        is_none(|bytes| bytes[12] = 7);
        is_none(|bytes| bytes[16] = 1);
        is_none(|bytes| bytes[20] = b'z');
        is_none(|bytes| bytes[20] = 0xFF);
        is_none(|bytes| bytes.truncate(10));
        is_none(|bytes| bytes.push(0));
    }
}
