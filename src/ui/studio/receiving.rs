//! Responses on their way in: files, the keys that open them, what counts of them, and the people that come of it.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::publishing::Shared;
use super::shelf::Opened as OpenForm;
use crate::cohort::Cohort;
use crate::format::json;
use crate::person::{People, Side};
use crate::program::Program;
use crate::publication::Choices;
use crate::response::{Desk, Entry, EntryKind, Inbox, Intake, Merge, Opened, Others, Standing, Taking};
use crate::ui::browser::files::Incoming;
use crate::ui::browser::sealing::Key;

/// What every sealed file begins with, and what stands around one that is text.
const SEALED: [&str; 2] = ["age-encryption.org/", "-----BEGIN AGE ENCRYPTED FILE-----"];

/// With what each part begins that was scanned from a code.
const PART: &str = "TANDEM:";

/// What stands in a key file.
const KEY: &str = "AGE-SECRET-KEY-1";

/// What a file on its way in is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A key file.
    Key,
    /// Something sealed.
    Sealed,
    /// What was scanned from codes.
    Scanned,
    /// Something that can be read as it is.
    Open,
}

/// Whether a file holds a key, or something sealed.
pub(crate) fn kind(bytes: &[u8]) -> Kind {
    let has = |words: &str| bytes.windows(words.len()).any(|part| part == words.as_bytes());
    match () {
        () if SEALED.into_iter().any(has) => Kind::Sealed,
        () if has(KEY) => Kind::Key,
        () if has(PART) => Kind::Scanned,
        () => Kind::Open,
    }
}

/// The files that a file holds: one for each sealed text, where there are several, as in a mailbox. What stands before the
/// first goes with it.
pub(crate) fn apart(file: Incoming) -> Vec<Incoming> {
    let [_, armoured] = SEALED;
    let begins = |bytes: &[u8]| -> Vec<usize> {
        let windows = bytes.windows(armoured.len()).enumerate();
        windows.filter(|(_, part)| *part == armoured.as_bytes()).map(|(at, _)| at).skip(1).collect()
    };
    let cuts = file.bytes.as_deref().map(begins).unwrap_or_default();
    let Incoming { file: name, bytes: Ok(bytes) } = &file else { return vec![file] };
    if cuts.is_empty() {
        return vec![file];
    }
    let ends = cuts.iter().copied().chain([bytes.len()]);
    let starts = [0].into_iter().chain(cuts.iter().copied());
    let part = |(at, (start, end)): (usize, (usize, usize))| Incoming {
        file: format!("{name} ({})", at + 1),
        bytes: Ok(bytes[start..end].to_vec()),
    };
    starts.zip(ends).enumerate().map(part).collect()
}

/// Responses on their way in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ReceiveView {
    /// The files that were dropped, each once.
    pub(crate) files: RwSignal<Vec<Incoming>>,
    /// The keys that open them. They are gone with the page.
    pub(crate) keys: RwSignal<Vec<Key>>,
    /// Whether a key is kept in this browser.
    pub(crate) is_key_kept: RwSignal<bool>,
    /// Keys that were made here, and are in no file yet.
    pub(crate) made: RwSignal<Vec<Key>>,
    /// The files, opened.
    pub(crate) opened: RwSignal<Vec<Opened>>,
    /// What the programme's pages call it.
    pub(crate) program_name: RwSignal<String>,
    /// The programme's own forms by which people apply.
    pub(crate) own_intakes: RwSignal<Vec<OpenForm>>,
    /// What becomes of people who sent nothing.
    pub(crate) others: RwSignal<Others>,
    /// Entries that are not taken in, by side and id.
    pub(crate) without: RwSignal<BTreeSet<(Side, String)>>,
}

impl ReceiveView {
    /// Nothing came yet.
    pub(crate) fn new() -> Self {
        Self {
            files: RwSignal::new(Vec::new()),
            keys: RwSignal::new(Vec::new()),
            is_key_kept: RwSignal::new(false),
            made: RwSignal::new(Vec::new()),
            opened: RwSignal::new(Vec::new()),
            program_name: RwSignal::new(String::new()),
            own_intakes: RwSignal::new(Vec::new()),
            others: RwSignal::new(Others::Stay),
            without: RwSignal::new(BTreeSet::new()),
        }
    }
}

/// The forms by which people apply: those that are open, and the programme's own where none of the same name is open.
pub(crate) fn intakes(program: &Program, open: &[OpenForm], own: &[OpenForm]) -> Vec<Intake> {
    let id = |form: &OpenForm| form.file.strip_suffix(".json").unwrap_or(&form.file).to_owned();
    let is_open = |form: &&OpenForm| open.iter().any(|other| other.file == form.file);
    let all = open.iter().chain(own.iter().filter(|form| !is_open(form)));
    all.filter_map(|form| Some(Intake::new(program, &form.read().form, &id(form), form.side?))).collect()
}

/// What came, told apart, and the people that come of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Received {
    /// The files.
    pub(crate) inbox: Inbox,
    /// The people.
    pub(crate) merge: Merge,
    /// Positions among the entries that are not taken in.
    pub(crate) without: Vec<usize>,
}

/// What is known beside the files.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    /// The program.
    pub(crate) program: &'a Program,
    /// The people, as their file has them.
    pub(crate) people: &'a str,
    /// The people, checked.
    pub(crate) cohort: Option<&'a Shared<Cohort>>,
    /// The choices by which mentors were published.
    pub(crate) choices: Option<&'a Choices>,
}

impl Received {
    /// Tells the files apart, and takes in what counts.
    pub(crate) fn new(known: Known<'_>, view: ReceiveView, open: &[OpenForm]) -> Self {
        let intakes = view.own_intakes.with(|own| intakes(known.program, open, own));
        let name = view.program_name.get();
        let desk = Desk { program: &name, intakes: &intakes };
        let inbox = Inbox::new(view.opened.get(), &desk);
        let people = json::people("", known.people).value.unwrap_or_default();
        let taking = Taking { others: view.others.get(), known_as: known_as(known) };
        let merge = Merge::new(&people, &inbox, &desk, &taking);
        let without = view.without.with(|without| positions(&merge, without));
        Self { inbox, merge, without }
    }

    /// The people, exactly as the entries that are taken in say.
    pub(crate) fn people(&self) -> People {
        // From the end, so that the positions of those before stay.
        self.without.iter().rev().fold(self.merge.clone(), |merge, &at| merge.without(at)).commit()
    }

    /// The entries, each with whether it is taken in.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (bool, &Entry)> {
        self.merge.entries().iter().enumerate().map(|(at, entry)| (!self.without.contains(&at), entry))
    }

    /// How many people change when this is taken in.
    pub(crate) fn n_changes(&self) -> usize {
        self.entries().filter(|(is_taken, entry)| *is_taken && entry.kind() != EntryKind::Same).count()
    }
}

fn positions(merge: &Merge, without: &BTreeSet<(Side, String)>) -> Vec<usize> {
    let is_without = |entry: &Entry| without.contains(&(entry.side(), entry.id().to_owned()));
    let entries = merge.entries().iter().enumerate().filter(|(_, entry)| is_without(entry));
    entries.map(|(at, _)| at).collect()
}

/// Which mentor each published id is.
fn known_as(known: Known<'_>) -> BTreeMap<String, String> {
    let (Some(Shared(cohort)), Some(choices)) = (known.cohort, known.choices) else { return BTreeMap::new() };
    let ids = cohort.mentors().iter().map(|mentor| mentor.id());
    ids.map(|id| (choices.published_id(id), id.to_owned())).collect()
}

/// The message that says what becomes of a file.
pub(crate) fn standing_name(standing: Standing) -> &'static str {
    match standing {
        Standing::Counts => "standing-counts",
        Standing::Latest => "standing-latest",
        Standing::OtherVersion => "standing-other-version",
        Standing::SentAgain => "standing-sent-again",
        Standing::Older => "standing-older",
        Standing::UnknownForm => "standing-unknown-form",
        Standing::OtherProgram => "standing-other-program",
        Standing::OtherKey => "standing-other-key",
        Standing::Damaged => "standing-damaged",
        Standing::Foreign => "standing-foreign",
    }
}

/// The message that says what becomes of a person.
pub(crate) fn entry_name(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Added => "entry-added",
        EntryKind::Changed => "entry-changed",
        EntryKind::Same => "entry-same",
        EntryKind::Leaves => "entry-leaves",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::edit::Draft;

    const PROGRAM: &str = r#"{
        "tandem": 1, "name": "Evening mentors", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 1},
        "questions": [{"name": "skills", "label": "Skills", "of": "both", "kind": "skills"}], "rules": []
    }"#;
    const FORM: &str = r#"{"elements": [{"type": "text", "name": "email"}, {"type": "comment", "name": "skills"}]}"#;

    fn form(file: &str) -> OpenForm {
        OpenForm::new(file, Draft::read(file, FORM).value.expect("a form"), Some(Side::Mentee))
    }

    fn response(form: &OpenForm, id: &str, email: &str) -> Opened {
        let version = crate::response::form_version(&form.read().form);
        let text = format!(
            r#"{{"tandem": 1, "response": "{id}", "program": "evenings", "language": "en", "when": "2026-11-23T18:04:05Z",
                "form": {{"id": "intake", "version": "{version}"}}, "answers": {{"email": "{email}", "skills": "Rust"}}}}"#
        );
        Opened::text(format!("{id}.json"), text)
    }

    #[test]
    fn keys_and_sealed_files_are_told_from_what_is_open() {
        assert_eq!(kind(b"age-encryption.org/v1\n-> X25519"), Kind::Sealed);
        assert_eq!(kind(b"Dear all,\n-----BEGIN AGE ENCRYPTED FILE-----\n"), Kind::Sealed);
        assert_eq!(kind(b"# created: today\nAGE-SECRET-KEY-1ABC\n"), Kind::Key);
        assert_eq!(kind(br#"{"tandem": 1}"#), Kind::Open);
        assert_eq!(kind(b"TANDEM:1/2:ABCDE:FGHI:JKLM"), Kind::Scanned);
    }

    #[test]
    fn each_sealed_text_of_a_mailbox_is_a_file() {
        let mailbox = |text: &str| Incoming { file: "mail.txt".into(), bytes: Ok(text.as_bytes().to_vec()) };
        let one = format!("From Ana\n{}\nabc", SEALED[1]);
        assert_eq!(apart(mailbox(&one)), [mailbox(&one)]);
        assert_eq!(apart(mailbox("Hello")), [mailbox("Hello")]);
        let parts = apart(mailbox(&format!("{one}\nFrom Bea\n{}\ndef", SEALED[1])));
        let text = |part: &Incoming| String::from_utf8(part.bytes.clone().expect("bytes")).expect("a text");
        assert_eq!(parts.iter().map(|part| part.file.as_str()).collect::<Vec<_>>(), ["mail.txt (1)", "mail.txt (2)"]);
        assert_eq!(text(&parts[0]), format!("{one}\nFrom Bea\n"));
        assert_eq!(text(&parts[1]), format!("{}\ndef", SEALED[1]));
    }

    #[test]
    fn what_is_listed_is_what_is_committed() {
        let owner = Owner::new();
        owner.with(|| {
            let program = json::program("program.json", PROGRAM).value.expect("a program");
            let (view, intake) = (ReceiveView::new(), form("intake.json"));
            view.program_name.set("evenings".into());
            view.opened.set(vec![
                response(&intake, "one", "ana@example.org"),
                response(&intake, "two", "bea@example.org"),
                Opened::text("letter.txt", "Hello"),
            ]);
            let known = Known { program: &program, people: "", cohort: None, choices: None };
            let received = Received::new(known, view, std::slice::from_ref(&intake));
            assert_eq!((received.n_changes(), received.inbox.count(Standing::Foreign)), (2, 1));
            let ids = |received: &Received| received.people().mentees.into_iter().map(|one| one.id).collect::<Vec<_>>();
            assert_eq!(ids(&received), ["ana@example.org", "bea@example.org"]);
            view.without.update(|without| without.extend([(Side::Mentee, "ana@example.org".to_owned())]));
            let received = Received::new(known, view, &[intake]);
            assert_eq!((received.n_changes(), ids(&received)), (1, vec!["bea@example.org".to_owned()]));
        });
    }
}
