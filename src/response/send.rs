//! The ways in which an applicant sends her response: a file, an e-mail that is written already, the device's own sharing.
//!
//! ```
//! use tandem::response::send::{Carries, MailWords, mail};
//!
//! let words = MailWords {
//!     to: "mentors@example.org",
//!     subject: "My answers",
//!     with_response: "My answers, sealed for you:",
//!     with_file: "My answers are in the file that I attach.",
//! };
//! let written = mail(&words, "-----BEGIN AGE ENCRYPTED FILE-----\n…");
//! assert_eq!(written.carries, Carries::Response);
//! assert!(written.address.starts_with("mailto:mentors%40example.org?subject=My%20answers&body=My%20answers%2C%20sealed"));
//! ```

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::file::Response;

/// An address of an e-mail that is longer is cut off somewhere on its way: Windows hands on 2,083 letters, some of its
/// programs 2,048.
pub const LONGEST_MAIL: usize = 2_000;

/// All that RFC 6068 asks to be escaped, and a little more.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// How many letters of a response's id stand in the name of its file: enough that a hundred files have names of their own.
const IN_NAME: usize = 8;

/// What an e-mail says, in the applicant's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailWords<'a> {
    /// To whom it goes.
    pub to: &'a str,
    /// What it is about.
    pub subject: &'a str,
    /// What stands before the sealed response.
    pub with_response: &'a str,
    /// What stands there instead where the response does not fit: that the file is attached.
    pub with_file: &'a str,
}

/// An e-mail that a link opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The link: `mailto:…`.
    pub address: String,
    /// Whether there is anything left to do.
    pub carries: Carries,
}

/// What an e-mail brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carries {
    /// The response itself.
    Response,
    /// Words alone: she has to attach the file, and must be told so.
    Words,
}

/// What the device's own sharing is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// What it is about.
    pub title: String,
    /// The name of the file.
    pub file_name: String,
    /// What kind of file it is.
    pub media_type: &'static str,
    /// What stands in it: the sealed response as text.
    pub text: String,
}

/// An e-mail with the sealed response as text, or, where that is too long for a link, one to attach the file to.
pub fn mail(words: &MailWords<'_>, sealed: &str) -> Mail {
    let whole = address(words, &format!("{}\n\n{sealed}", words.with_response));
    if whole.len() <= LONGEST_MAIL {
        return Mail { address: whole, carries: Carries::Response };
    }
    Mail { address: address(words, words.with_file), carries: Carries::Words }
}

/// The sealed response as a file that devices share. They share text files alone: one that ends in `.age` is refused by
/// browsers, and `age` opens the text all the same.
pub fn share(title: &str, response: &Response, sealed: &str) -> Share {
    let file_name = format!("{}.txt", file_name(response));
    Share { title: title.to_owned(), file_name, media_type: "text/plain", text: sealed.to_owned() }
}

/// The name of the sealed file: the form and the beginning of the response's id, and nobody's name.
pub fn file_name(response: &Response) -> String {
    format!("{}.age", stem(response))
}

/// The name of the file that is not sealed, where an organisation has no key.
pub fn plain_file_name(response: &Response) -> String {
    format!("{}.json", stem(response))
}

fn stem(response: &Response) -> String {
    let id: String = plain(&response.id).take(IN_NAME).collect();
    format!("{}-{id}", plain(&response.form.id).collect::<String>())
}

/// The letters that every system takes in a file's name.
fn plain(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
}

fn address(words: &MailWords<'_>, body: &str) -> String {
    // A line ends in both letters there, whatever it ends in here.
    let body = body.lines().collect::<Vec<_>>().join("\r\n");
    let [to, subject, body] = [words.to, words.subject, &body].map(|text| utf8_percent_encode(text, ESCAPED));
    format!("mailto:{to}?subject={subject}&body={body}")
}
