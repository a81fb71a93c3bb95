//! Text with some marks: what is left of HTML that somebody else wrote.
//!
//! Nothing here is ever handed to a browser as HTML. The text is read into a small tree of marks from a short list, which
//! a page shows element by element. A tag outside of the list is dropped and its text kept; what a script, a style or a
//! comment contains is dropped; of all attributes only the address of a link is kept, and only one that opens a page or
//! a letter.
//!
//! ```
//! use tandem::form::model::html::{Mark, Node, parse};
//!
//! let nodes = parse("Hello <b onclick='steal()'>you</b><script>steal()</script> &amp; all");
//! let bold = Node::Marked(Mark::Strong, vec![Node::Text("you".into())]);
//! assert_eq!(nodes, [Node::Text("Hello ".into()), bold, Node::Text(" & all".into())]);
//! ```

/// A piece of text, or marked pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Text as it is read, without any marks.
    Text(String),
    /// Something in a mark.
    Marked(Mark, Vec<Node>),
}

/// What can be said of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A paragraph.
    Paragraph,
    /// The end of a line; nothing is inside.
    Break,
    /// Important.
    Strong,
    /// Stressed.
    Emphasis,
    /// A heading below the page's own, from 1 for the greatest.
    Heading(u8),
    /// A list without numbers.
    List,
    /// A list with numbers.
    Numbers,
    /// An item of a list.
    Item,
    /// A link to an address that begins with `https:`, `http:` or `mailto:`.
    Link(String),
}

/// Deeper marks than these are taken for the text inside of them.
const MOST_DEPTH: usize = 30;

/// Reads text with marks. Whatever it is, something is made of it.
pub fn parse(html: &str) -> Vec<Node> {
    let mut open = vec![Open { mark: None, nodes: Vec::new() }];
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        push_text(&mut open, &rest[..at]);
        rest = tag(&mut open, &rest[at..]);
    }
    push_text(&mut open, rest);
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().map_or_else(Vec::new, |root| root.nodes)
}

/// The text without its marks.
pub fn plain_text(nodes: &[Node]) -> String {
    let text = nodes.iter().map(|node| match node {
        Node::Text(text) => text.clone(),
        Node::Marked(Mark::Break, _) => "\n".to_owned(),
        Node::Marked(_, nodes) => plain_text(nodes),
    });
    text.collect()
}

/// A mark whose end has not been read.
struct Open {
    mark: Option<Mark>,
    nodes: Vec<Node>,
}

/// Reads what begins with `<`, and returns what follows.
fn tag<'a>(open: &mut Vec<Open>, rest: &'a str) -> &'a str {
    if let Some(comment) = rest.strip_prefix("<!--") {
        return comment.find("-->").map_or("", |end| &comment[end + 3..]);
    }
    let is_tag = rest[1..].starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '/' || letter == '!');
    let Some(end) = tag_end(rest).filter(|_| is_tag) else {
        push_text(open, "<");
        return &rest[1..];
    };
    let (inside, after) = (&rest[1..end], &rest[end + 1..]);
    let is_end = inside.starts_with('/');
    let inside = inside.trim_start_matches('/');
    let name_end = inside.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(inside.len());
    let name = inside[..name_end].to_ascii_lowercase();
    if !is_end && matches!(name.as_str(), "script" | "style" | "iframe" | "object" | "template" | "svg" | "math") {
        return after_end(after, &name);
    }
    match mark(&name, &inside[name_end..]) {
        Some(Mark::Break) => push(open, Node::Marked(Mark::Break, Vec::new())),
        Some(mark) if is_end => close_like(open, &mark),
        Some(mark) if open.len() <= MOST_DEPTH => open.push(Open { mark: Some(mark), nodes: Vec::new() }),
        _ => {}
    }
    after
}

/// Where a tag ends: at `>` outside of quotation marks.
fn tag_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    rest.char_indices().find_map(|(at, letter)| {
        match (quote, letter) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
        None
    })
}

/// What follows the end of an element whose text is not for people.
fn after_end<'a>(rest: &'a str, name: &str) -> &'a str {
    let end = format!("</{name}");
    let at = rest.char_indices().map(|(at, _)| at).find(|at| {
        rest.as_bytes().get(*at..at + end.len()).is_some_and(|there| there.eq_ignore_ascii_case(end.as_bytes()))
    });
    at.and_then(|at| Some(&rest[at + rest[at..].find('>')? + 1..])).unwrap_or("")
}

fn mark(name: &str, attributes: &str) -> Option<Mark> {
    Some(match name {
        "p" | "div" => Mark::Paragraph,
        "br" => Mark::Break,
        "b" | "strong" => Mark::Strong,
        "i" | "em" => Mark::Emphasis,
        "h1" | "h2" => Mark::Heading(1),
        "h3" | "h4" => Mark::Heading(2),
        "h5" | "h6" => Mark::Heading(3),
        "ul" => Mark::List,
        "ol" => Mark::Numbers,
        "li" => Mark::Item,
        "a" => Mark::Link(address(attributes).unwrap_or_default()),
        _ => return None,
    })
}

/// The address of a link, if it opens a page or a letter and nothing else.
fn address(attributes: &str) -> Option<String> {
    let (_, value) = attributes.split_once("href")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|letter| matches!(letter, '"' | '\''));
    let value = match quote {
        Some(quote) => value[1..].split(quote).next()?,
        None => value.split_whitespace().next()?,
    };
    let address = unescaped(value).trim().to_owned();
    let folded = address.to_ascii_lowercase();
    ["https://", "http://", "mailto:"].iter().any(|scheme| folded.starts_with(scheme)).then_some(address)
}

fn push_text(open: &mut [Open], text: &str) {
    if !text.is_empty() {
        push(open, Node::Text(unescaped(text)));
    }
}

/// Texts beside each other are one.
fn push(open: &mut [Open], node: Node) {
    let nodes = &mut open.last_mut().expect("the root is never closed").nodes;
    match (nodes.last_mut(), node) {
        (Some(Node::Text(before)), Node::Text(text)) => before.push_str(&text),
        (_, node) => nodes.push(node),
    }
}

/// Closes the innermost mark. A link that leads nowhere is its text.
fn close(open: &mut Vec<Open>) {
    let Some(Open { mark: Some(mark), nodes }) = open.pop() else { return };
    if mark == Mark::Link(String::new()) {
        for node in nodes {
            push(open, node);
        }
    } else {
        push(open, Node::Marked(mark, nodes));
    }
}

/// Closes marks up to the innermost of this kind, if there is one.
fn close_like(open: &mut Vec<Open>, mark: &Mark) {
    let is_like =
        |one: &Open| one.mark.as_ref().is_some_and(|one| std::mem::discriminant(one) == std::mem::discriminant(mark));
    let Some(at) = open.iter().rposition(is_like) else { return };
    while open.len() > at {
        close(open);
    }
}

/// Text in which signs are written by name or number.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let named = rest.find(';').and_then(|end| Some((sign(&rest[1..end])?, end)));
        if let Some((sign, end)) = named {
            plain.push(sign);
            rest = &rest[end + 1..];
        } else {
            plain.push('&');
            rest = &rest[1..];
        }
    }
    plain + rest
}

fn sign(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())?;
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree as text that names only its own marks.
    fn shown(nodes: &[Node]) -> String {
        let show = |node: &Node| match node {
            Node::Text(text) => text.clone(),
            Node::Marked(mark, nodes) => format!("[{mark:?} {}]", shown(nodes)),
        };
        nodes.iter().map(show).collect()
    }

    #[track_caller]
    fn becomes(html: &str, expected: &str) {
        assert_eq!(shown(&parse(html)), expected, "{html}");
    }

    #[test]
    fn marks_of_the_list_stay() {
        becomes("<p>One<br/>two</p><ul><li>three</li></ul>", "[Paragraph One[Break ]two][List [Item three]]");
        becomes("<h4>A <i>b</i></h4>", "[Heading(2) A [Emphasis b]]");
        becomes("<a href=\"https://example.org/?a=1&amp;b\">x</a>", "[Link(\"https://example.org/?a=1&b\") x]");
    }

    #[test]
    fn everything_else_is_dropped_and_its_text_kept() {
        becomes("<font color=red>red</font>", "red");
        becomes("<img src=x onerror=alert(1)>after", "after");
        becomes("<b title='>'>x</b>", "[Strong x]");
        becomes("1 < 2 <3", "1 < 2 <3");
        becomes("<b>open", "[Strong open]");
        becomes("shut</b>", "shut");
        becomes("&lt;b&gt; &unknown; &#233;", "<b> &unknown; é");
    }

    #[test]
    fn what_could_run_is_gone() {
        becomes("a<script>alert('</b>')</script>b", "ab");
        becomes("a<SCRIPT>alert(1)", "a");
        becomes("<a href='javascript:alert(1)'>x</a>", "x");
        becomes("<a href=' java&#115;cript:alert(1)'>x</a>", "x");
        becomes("<!-- <b>no</b> -->yes", "yes");
        becomes("<svg onload=alert(1)><b>no</b></svg>yes", "yes");
    }

    #[test]
    fn nobody_breaks_the_stack() {
        let nodes = parse(&"<b>".repeat(100_000));
        assert_eq!(plain_text(&nodes), "");
    }
}
