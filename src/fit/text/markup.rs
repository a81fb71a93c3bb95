//! What is in a text but is not its words: tags, entities, links, addresses.

/// The same text with spaces in place of HTML tags and entities, links and e-mail addresses, byte
/// for byte as long, so that what is found in it stands at the same place in the original.
pub(super) fn without_markup(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    if !may_have_markup(text) {
        plain.push_str(text);
        return plain;
    }
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let length = markup_length(&plain, rest);
        if length > 0 {
            plain.extend(std::iter::repeat_n(' ', length));
            rest = &rest[length..];
        } else {
            plain.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    plain
}

/// Most texts have none, and need not be searched letter by letter.
fn may_have_markup(text: &str) -> bool {
    let has_link = || text.as_bytes().windows(4).any(|word| word.eq_ignore_ascii_case(b"www."));
    text.contains(['<', '&', '@']) || text.contains("://") || has_link()
}

/// How many bytes at the start of `rest` are no words; `before` is the plain text up to there.
fn markup_length(before: &str, rest: &str) -> usize {
    let starts_word = !before.ends_with(is_address_letter);
    match rest.as_bytes().first() {
        Some(b'<') => tag_length(rest),
        Some(b'&') => entity_length(rest),
        Some(b'h' | b'H' | b'w' | b'W') if starts_word && link_length(rest) > 0 => link_length(rest),
        Some(_) if starts_word => email_length(rest),
        _ => 0,
    }
}

/// `<b>`, `</p>`, `<!-- -->`; but not the sign in "a < b".
fn tag_length(rest: &str) -> usize {
    let inside = &rest[1..];
    let opens = inside.starts_with(|letter: char| letter.is_ascii_alphabetic() || "/!".contains(letter));
    let end = inside.find(['<', '>']).filter(|end| inside[*end..].starts_with('>'));
    end.filter(|_| opens).map_or(0, |end| end + 2)
}

/// `&amp;`, `&#39;`.
fn entity_length(rest: &str) -> usize {
    let name = rest[1..].split(';').next().unwrap_or_default();
    let is_name = name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '#');
    let is_entity = is_name && (2..=8).contains(&name.len()) && rest.len() > name.len() + 1;
    if is_entity { name.len() + 2 } else { 0 }
}

fn link_length(rest: &str) -> usize {
    let starts = ["http://", "https://", "www."]
        .iter()
        .any(|start| rest.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)));
    if starts { rest.find(ends_link).unwrap_or(rest.len()) } else { 0 }
}

fn ends_link(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '<' | '>' | ')' | ']' | '"' | '”')
}

fn email_length(rest: &str) -> usize {
    let name = rest.find(|letter| !is_address_letter(letter)).unwrap_or(rest.len());
    let Some(domain) = rest[name..].strip_prefix('@').filter(|_| name > 0) else {
        return 0;
    };
    let length = domain.find(|letter| !is_address_letter(letter)).unwrap_or(domain.len());
    if domain[..length].contains('.') { name + 1 + length } else { 0 }
}

fn is_address_letter(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | '+')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn leaves(text: &str, expected: &str) {
        let plain = without_markup(text);
        assert_eq!(plain.len(), text.len());
        let words: Vec<&str> = plain.split_whitespace().collect();
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn tags_and_entities_vanish() {
        leaves("<p class=\"x\">I <b>love</b> data</p><br/>", "I love data");
        leaves("R&amp;D &#39;s", "R D s");
        leaves("<!-- note -->x", "x");
    }

    #[test]
    fn signs_that_are_no_markup_stay() {
        leaves("a < b and c > d", "a < b and c > d");
        leaves("Q&A; R & D", "Q&A; R & D");
        leaves("<3 mentoring", "<3 mentoring");
        leaves("see <unfinished", "see <unfinished");
    }

    #[test]
    fn links_and_addresses_vanish() {
        leaves("my [site](https://example.org/a?b=c) is", "my [site]( ) is");
        leaves("See WWW.example.org, then", "See then");
        leaves("write to ána.b+c@mail.example.org now", "write to now");
        leaves("ping @someone at node@home", "ping @someone at node@home");
        leaves("www and http", "www and http");
    }
}
