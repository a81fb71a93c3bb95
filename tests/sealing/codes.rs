//! Codes and back.

use fastrand::Rng;
use tandem::problem;
use tandem::sealing::{Codes, MOST_CODES, gather};

fn bytes(rng: &mut Rng, length: usize) -> Vec<u8> {
    (0..length).map(|_| rng.u8(..)).collect()
}

fn texts(sealed: &[u8]) -> Vec<String> {
    Codes::of(sealed).value.expect("it fits").codes.into_iter().map(|code| code.text).collect()
}

#[track_caller]
fn takes(length: usize, n_codes: usize) {
    assert_eq!(Codes::of(&vec![7; length]).value.expect("it fits").codes.len(), n_codes, "{length} bytes");
}

#[test]
fn a_response_takes_as_few_codes_as_can_be() {
    takes(1, 1);
    takes(589, 1);
    takes(590, 2);
    takes(1_178, 2);
    takes(1_179, 3);
    takes(Codes::LARGEST, MOST_CODES);
    let too_long = Codes::of(&vec![7; Codes::LARGEST + 1]);
    assert_eq!(
        too_long.problems[0].to_string(),
        "found \"5305 bytes\"; expected at most 5304 bytes; this response can be sent as a file. Nothing is loaded until this \
         is put right.",
    );
}

#[test]
fn several_codes_are_about_as_fine_as_each_other() {
    let sizes: Vec<u32> = Codes::of(&[7; 600]).value.expect("it fits").codes.iter().map(|code| code.size).collect();
    assert_eq!(sizes, [81, 81]);
}

#[test]
fn a_part_says_which_of_how_many_it_is() {
    let rng = &mut Rng::with_seed(3);
    let texts = texts(&bytes(rng, 1_500));
    assert_eq!(texts.len(), 3);
    for (at, text) in texts.iter().enumerate() {
        assert!(text.starts_with(&format!("TANDEM:{}/3:{}:", at + 1, &texts[0][11..21])), "{text}");
    }
}

#[test]
fn what_is_scanned_in_any_order_comes_back() {
    for seed in 0..200 {
        let rng = &mut Rng::with_seed(seed);
        let mut sealed: Vec<Vec<u8>> = (0..rng.usize(1..4))
            .map(|_| {
                let length = rng.usize(1..2_000);
                bytes(rng, length)
            })
            .collect();
        let mut scanned: Vec<String> = sealed.iter().flat_map(|sealed| texts(sealed)).collect();
        scanned.push(scanned[0].clone());
        rng.shuffle(&mut scanned);
        // As a person pastes: in small letters, wrapped, several in one text.
        let pasted =
            scanned.iter().map(|text| text.to_lowercase().replacen(':', ": \n", 2)).collect::<Vec<_>>().join("\n");
        for texts in [scanned, vec![pasted]] {
            let mut gathered = gather(&texts);
            assert_eq!(gathered.problems, [], "seed {seed}");
            gathered.sealed.sort();
            sealed.sort();
            sealed.dedup();
            assert_eq!(gathered.sealed, sealed, "seed {seed}");
        }
    }
}

#[track_caller]
fn says<T: AsRef<str>>(scanned: &[T], sentences: &[&str]) {
    let gathered = gather(scanned);
    let found: Vec<String> = gathered.problems.iter().map(ToString::to_string).collect();
    assert_eq!((found, gathered.sealed), (sentences.iter().map(|&sentence| sentence.into()).collect(), Vec::new()));
}

#[test]
fn missing_parts_are_named() {
    let texts = texts(&[7; 2_500]);
    assert_eq!(texts.len(), 5);
    let set = texts[0][11..21].to_owned();
    says(
        &[&texts[3], &texts[1], &texts[3]],
        &[&format!(
            "response {set}: found \"2 of 5\"; expected 1, 3, 5 of 5, too. This response is set aside; the others are not \
             touched by it."
        )],
    );
}

#[test]
fn what_is_no_part_or_was_changed_is_told() {
    let text = texts(b"What Ana said").remove(0);
    let ignored = "The answer is treated as missing.";
    let expected = "a part as it was scanned; this one was cut off or changed";
    let cut_off = &text[..text.len() - 3];
    says(
        &["https example", cut_off, "TANDEM:3/2:A:B:C"],
        &[
            &format!("code 1: found \"https example\"; expected a text that begins with \"TANDEM:\". {ignored}"),
            &format!("code 2: found \"{}\"; expected {expected}. {ignored}", &cut_off[..40]),
            &format!("code 3: found \"TANDEM:3/2:A:B:C\"; expected {expected}. {ignored}"),
        ],
    );
    // Every letter counts: of the number, of the set, of the check and of what is carried.
    for at in 0..text.len() {
        let mut changed = text.clone().into_bytes();
        changed[at] = if changed[at] == b'2' { b'3' } else { b'2' };
        let gathered = gather(&[String::from_utf8(changed).expect("letters")]);
        assert_eq!((gathered.sealed.len(), gathered.problems.len()), (0, 1), "letter {at}");
        assert_eq!(gathered.problems[0].code, problem::Code::ForeignPart, "letter {at}");
    }
}

/// A picture of the path, drawn by a reader of paths that knows nothing of codes.
fn drawn(path: &str, size: u32) -> Vec<String> {
    let size = size as usize;
    let mut rows = vec![vec!['.'; size]; size];
    for run in path.split_terminator('z') {
        let numbers: Vec<usize> = run
            .split(|letter: char| !letter.is_ascii_digit())
            .filter(|number| !number.is_empty())
            .map(|number| number.parse().expect("a number"))
            .collect();
        let [x, y, length, 1, back] = numbers[..] else { panic!("{run} is no rectangle") };
        assert_eq!(length, back, "{run} closes");
        rows[y][x..x + length].fill('#');
    }
    rows.into_iter().map(String::from_iter).collect()
}

#[test]
fn a_picture_has_its_three_corners_inside_a_light_margin() {
    let codes = Codes::of(b"What Ana said").value.expect("it fits");
    let code = &codes.codes[0];
    let picture = drawn(&code.path, code.size);
    let corner = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];
    let end = picture.len() - 4;
    for (row, expected) in corner.iter().enumerate() {
        assert_eq!(&picture[4 + row][4..11], *expected);
        assert_eq!(&picture[4 + row][end - 7..end], *expected);
        assert_eq!(&picture[end - 7 + row][4..11], *expected);
    }
    for at in (0..4).chain(end..picture.len()) {
        assert!(!picture[at].contains('#'), "row {at} is light");
        assert!(picture.iter().all(|row| row.as_bytes()[at] == b'.'), "column {at} is light");
    }
}
