//! What kind of thing is wrong.

use serde::Serialize;
use strum::{EnumIter, IntoStaticStr};

/// A problem's kind. Its kebab-case name is its name in JSON and in the page's languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, EnumIter, IntoStaticStr)]
#[cfg_attr(feature = "boundary", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Code {
    /// The bytes are not text in an encoding that is read here.
    NotText,
    /// The text is not JSON.
    NotJson,
    /// The JSON is not of the shape that is asked for.
    WrongShape,
    /// The file is of another version, or of another kind.
    WrongVersion,
    /// The table has no heading row.
    NoHeadings,
    /// A heading that the program maps does not stand in the file.
    MissingColumn,
    /// A column of the file is not mapped by the program.
    UnusedColumn,
    /// A row has more or fewer cells than the headings.
    RaggedRow,
    /// A quotation mark opens a cell and is never closed.
    OpenQuote,
    /// A person has no id.
    MissingId,
    /// Two people of one side have the same id.
    DuplicateId,
    /// An answer to a question that the program does not ask of this side.
    UnknownQuestion,
    /// An answer that is of the wrong kind: a list where one text is asked for, say.
    WrongKind,
    /// A second, different answer to a question that takes one.
    SecondAnswer,
    /// An answer that is none of the options.
    UnknownOption,
    /// An answer that is no number.
    NotANumber,
    /// A capacity that is no whole number of places.
    NotACapacity,
    /// A number of mentors, mentees or rounds that is no whole number, or more than can be.
    NotACount,
    /// Hours a month that are no number of hours, or more than a month has.
    NotMonthlyHours,
    /// Weekly hours that do not parse.
    NotHours,
    /// Weekly hours of a person whose time zone is not known.
    NoTimeZone,
    /// A time zone that is not known.
    UnknownTimeZone,
    /// A name that nobody on the other side has.
    UnknownPerson,
    /// A name that more than one person on the other side has.
    AmbiguousPerson,
    /// The program names a language for which a text is missing.
    MissingText,
    /// The program has two questions or two rules of one name.
    DuplicateName,
    /// A rule, or the emphasis, refers to a question or rule that does not exist, or to the wrong side.
    UnknownReference,
    /// A rule compares what cannot be compared.
    Incomparable,
    /// A number in the program is out of its range.
    OutOfRange,
    /// The week of the program does not parse.
    NotAWeek,
    /// Two skills of the vocabulary claim the same word, or one has no name.
    VocabularyClash,
    /// The table of meanings is not the one of this version.
    ForeignMeanings,
    /// The program asks for the table of meanings, and it is not there.
    NoMeanings,
    /// The program has no rule that weighs.
    NothingWeighs,
    /// A pair names somebody who is not in the cohort.
    UnknownPairMember,
    /// A matching gives somebody more than may be given.
    OverCapacity,
    /// A matching contains a pair that a rule blocks.
    BlockedPair,
    /// Something is asked that needs a table of all pairs, and there are too many pairs for one.
    TooManyPairs,
    /// A total or count in a matching does not agree with its pairs.
    WrongTotal,
    /// A circle that does not keep the program's rules of circles.
    UnsoundCircle,
    /// A pair that was chosen by hand was not made.
    BrokenLock,
    /// A pair was made that fits less than it must.
    FitsTooLittle,
    /// A receipt does not prove that its matching is the best.
    Unproven,
    /// A receipt was changed after it was written.
    ChangedFile,
    /// A receipt or a response is of another program.
    OtherProgram,
    /// A receipt is of other people.
    OtherPeople,
    /// A receipt was written by another version of Tandem.
    OtherVersion,
    /// A file is not sealed, or not as responses are.
    NotSealed,
    /// A file is sealed for another key than those at hand.
    OtherKey,
    /// A sealed file was cut off or changed on its way.
    Damaged,
    /// A text that should be a key is none.
    NotAKey,
    /// A response is too long for the way in which it shall be sent.
    TooLong,
    /// A part of a response that was shown in several codes was not scanned.
    MissingPart,
    /// A text that should be a scanned part of a response is none, or belongs to another response.
    ForeignPart,
    /// A response to a form that is none of those at hand.
    UnknownForm,
    /// A response to another version of the form.
    OtherForm,
    /// The same response again.
    SentAgain,
    /// A response of somebody who sent a later one.
    OlderResponse,
    /// An answer that no question of the program takes.
    UntakenAnswer,
    /// A form asks for something that is not done here. It is kept in the file.
    NotSupported,
    /// A condition or calculation of a form cannot be read.
    NotAnExpression,
    /// An expression of a form calls a function that does not exist; it is not executed.
    UnknownFunction,
    /// An expression, trigger or text of a form names a question that it does not ask.
    UnknownName,
    /// A rule compares answers to a question that no form asks.
    UnaskedQuestion,
    /// A form offers other options than the program, or than the other side's form.
    DifferentOptions,
    /// A form asks a question whose answer nothing uses.
    UnusedQuestion,
    /// A page, panel or question of a form can never be shown.
    NeverShown,
    /// A must rule hangs on a question that may be left blank.
    OptionalMust,
    /// A field of the published roster is chosen in a way in which it cannot be shown.
    CannotBeShown,
    /// Something private would become public.
    PrivateAnswer,
    /// What would be published singles somebody out.
    SinglesOut,
}

impl Code {
    /// The stable name: `not-a-number`.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// What was expected, in English, where the problem itself does not say more.
    pub(super) fn expectation(self) -> &'static str {
        match self {
            Self::NotText => "text in UTF-8 or UTF-16",
            Self::NotJson => "JSON",
            Self::WrongShape => "another shape",
            Self::WrongVersion => "a file of version 1",
            Self::NoHeadings => "a first row with headings",
            Self::MissingColumn => "a column with this heading, because the program maps it",
            Self::UnusedColumn => "a column that the program maps to a question, or ignores by name",
            Self::RaggedRow => "as many cells as there are headings",
            Self::OpenQuote => "a quotation mark that closes the cell, before the end of the file",
            Self::MissingId => "an id",
            Self::DuplicateId => "an id that nobody else on this side has",
            Self::UnknownQuestion => "a question that the program asks of this side",
            Self::WrongKind => "an answer of the question's kind",
            Self::SecondAnswer => "one answer",
            Self::UnknownOption => "one of the question's options",
            Self::NotANumber => "a number",
            Self::NotACapacity => "a whole number of places, 0 or more",
            Self::NotACount => "a whole number, 0 or more",
            Self::NotMonthlyHours => "a number of hours a month, from 0 to 744",
            Self::NotHours => "weekly hours such as \"Mon 18:00-20:00\"",
            Self::NoTimeZone => "a time zone for these hours, or a time zone of the program",
            Self::UnknownTimeZone => "an IANA time zone such as \"Europe/Madrid\"",
            Self::UnknownPerson => "the id or full name of somebody on the other side",
            Self::AmbiguousPerson => "an id, because more than one person has this name",
            Self::MissingText => "a text in each language of the program",
            Self::DuplicateName => "a name that stands only once",
            Self::UnknownReference => "the name of a question or rule of this program",
            Self::Incomparable => "questions of kinds that this comparison can compare",
            Self::OutOfRange => "a number within its range",
            Self::NotAWeek => "a date such as 2026-11-23 or a week such as 2026-W48",
            Self::VocabularyClash => "words that belong to one skill each",
            Self::ForeignMeanings => {
                "the table of meanings that belongs to this version; free texts are compared by words alone"
            }
            Self::NoMeanings => "the table of meanings; free texts are compared by words alone",
            Self::NothingWeighs => "at least one rule with a weight above 0",
            Self::UnknownPairMember => "the id of somebody in this cohort",
            Self::OverCapacity => "no more than the places there are",
            Self::BlockedPair => "a pair that no rule blocks",
            Self::TooManyPairs => "nothing that needs a table of all pairs, where there are so many of them",
            Self::WrongTotal => "the figure that the pairs add up to",
            Self::UnsoundCircle => "a circle that keeps the program's rules",
            Self::BrokenLock => "a pair that somebody chose",
            Self::FitsTooLittle => "a pair that fits well enough",
            Self::Unproven => "prices that prove that nothing is better",
            Self::ChangedFile => "a file that nobody changed",
            Self::OtherProgram => "the program at hand",
            Self::OtherPeople => "the people at hand",
            Self::OtherVersion => "this version of Tandem",
            Self::NotSealed => "a response that is sealed for a key",
            Self::OtherKey => "a file that is sealed for this key, and not damaged in its head",
            Self::Damaged => "a sealed file as it was when it was sealed",
            Self::NotAKey => "a key as it was made, from its first letter to its last",
            Self::TooLong => "a shorter response; this one can be sent as a file",
            Self::MissingPart => "every part of the response, in any order",
            Self::ForeignPart => "a part of this response, as it was scanned",
            Self::UnknownForm => "a response to one of the forms at hand",
            Self::OtherForm => "the version of the form at hand",
            Self::SentAgain => "a response that was not there yet",
            Self::OlderResponse => "the latest response of this person",
            Self::UntakenAnswer => "a question of the program that takes it",
            Self::NotSupported => "something that is supported here; it is kept in the file, and not done",
            Self::NotAnExpression => "a condition or calculation that can be read",
            Self::UnknownFunction => "a function that exists; this one is not executed",
            Self::UnknownName => "the name of a question of this form",
            Self::UnaskedQuestion => "a form that asks this question",
            Self::DifferentOptions => "the same options on both sides",
            Self::UnusedQuestion => "a rule, a condition or a column that uses the answer",
            Self::NeverShown => "a condition that some answers fulfil",
            Self::OptionalMust => "a question that must be answered, because a must rule hangs on it",
            Self::CannotBeShown => "a way in which this field can be shown",
            Self::PrivateAnswer => "\"private\", because not everybody may see it",
            Self::SinglesOut => "something that more people share",
        }
    }
}
