//! Which bytes are text.

use tandem::format::encoding;

#[track_caller]
fn is_text(bytes: &[u8], text: &str) {
    let read = encoding::decode("a.csv", bytes);
    assert_eq!((read.value.as_deref(), read.problems.len()), (Some(text), 0));
}

#[track_caller]
fn is_no_text(bytes: &[u8], place: &str, found: &str) {
    let read = encoding::decode("a.csv", bytes);
    assert_eq!(read.value, None);
    let sentences: Vec<String> = read.problems.iter().map(ToString::to_string).collect();
    let expected = "text in UTF-8, or in UTF-16 with a byte order mark; in Excel, save as \"CSV UTF-8\"";
    let refused = "Nothing is loaded until this is put right.";
    assert_eq!(sentences, [format!("a.csv, {place}: found \"{found}\"; expected {expected}. {refused}")]);
}

#[test]
fn utf_8_and_utf_16_are_text() {
    is_text(b"", "");
    is_text("Ñandú 🦤".as_bytes(), "Ñandú 🦤");
    is_text(b"\xef\xbb\xbfa", "a");
    is_text(b"\xff\xfea\0\xf1\0", "añ");
    is_text(b"\xfe\xff\0a\0\xf1", "añ");
    is_text(b"\xff\xfe\x3e\xd8\xa4\xdd", "🦤");
    is_text(b"\xff\xfe", "");
}

#[test]
fn anything_else_is_refused_with_its_line_and_byte() {
    is_no_text(b"a\nb\nIn\xeas", "line 3", "byte 0xea");
    is_no_text(b"\xef\xbb\xbfa\xff", "line 1", "byte 0xff");
    is_no_text(b"a\0b\0", "line 1", "byte 0x00");
    is_no_text(b"PK\x03\x04\x14\0", "line 1", "a workbook or a packed file");
    is_no_text(b"\xff\xfea\0\n\0\x3e\xd8a\0", "line 2", "half of a character, 0xd83e");
    is_no_text(b"\xfe\xff\0a\0", "line 1", "half of a character, 0x00");
}
