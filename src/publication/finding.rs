//! What singles somebody out, and what can be done about it.

use std::fmt;

use serde::Serialize;
use strum::IntoStaticStr;

/// Something that would be published and that too few people share. Only staff see it: it names people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What kind of thing it is.
    pub kind: FindingKind,
    /// The answers that single them out, in the order of the program. No field can be taken away: the others alone are
    /// shared by enough people.
    pub answers: Vec<TellingAnswer>,
    /// The ids of the mentors without a public name who share it.
    pub mentors: Vec<String>,
    /// How many mentors without a public name there are.
    pub of: usize,
    /// How many must share it.
    pub least: u32,
    /// What can be done; any of it can be tried, and the preview counts again.
    pub remedies: Vec<Remedy>,
}

/// What kind of thing singles somebody out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, IntoStaticStr)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum FindingKind {
    /// There are too few mentors without a public name to hide among.
    TooFewMentors,
    /// An answer that too few give.
    RareAnswer,
    /// Answers that too few give together.
    Combination,
}

impl FindingKind {
    /// The stable name: `rare-answer`.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// One answer as it would be published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct TellingAnswer {
    /// The question.
    pub question: String,
    /// What is told; `None` where nothing is, which tells somebody from those of whom something is.
    pub answer: Option<String>,
}

/// What can be done about a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub enum Remedy {
    /// Show this question in bands, groups, families or regions.
    MakeCoarse {
        /// The question.
        question: String,
    },
    /// Show it in wider bands or groups.
    MakeCoarser {
        /// The question.
        question: String,
    },
    /// Do not show this question.
    MakePrivate {
        /// The question.
        question: String,
    },
    /// Leave this answer out, whoever gives it.
    Drop {
        /// The question.
        question: String,
        /// The answer.
        answer: String,
    },
    /// Do not publish these mentors.
    LeaveOut {
        /// Their ids.
        mentors: Vec<String>,
    },
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, answers, mentors, of, least, remedies } = self;
        let n = mentors.len();
        let people = if n == 1 { "mentor" } else { "mentors" };
        match kind {
            FindingKind::TooFewMentors => write!(f, "Only {n} {people} without a name would be published")?,
            FindingKind::RareAnswer | FindingKind::Combination => {
                let told: Vec<String> = answers.iter().map(ToString::to_string).collect();
                write!(f, "{} fits {n} {people} of {of}", told.join(" with "))?;
            }
        }
        let remedies: Vec<String> = remedies.iter().map(ToString::to_string).collect();
        write!(f, ", fewer than {least}; {}.", remedies.join(", or "))
    }
}

impl fmt::Display for TellingAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.answer {
            Some(answer) => write!(f, "{} \"{answer}\"", self.question),
            None => write!(f, "no answer to {}", self.question),
        }
    }
}

impl fmt::Display for Remedy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MakeCoarse { question } => write!(f, "make {question} coarse"),
            Self::MakeCoarser { question } => write!(f, "make {question} coarser"),
            Self::MakePrivate { question } => write!(f, "make {question} private"),
            Self::Drop { answer, .. } => write!(f, "drop \"{answer}\""),
            Self::LeaveOut { mentors } => write!(f, "leave out {}", mentors.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(question: &str, answer: Option<&str>) -> TellingAnswer {
        TellingAnswer { question: question.to_owned(), answer: answer.map(str::to_owned) }
    }

    #[track_caller]
    fn says(kind: FindingKind, answers: Vec<TellingAnswer>, remedies: Vec<Remedy>, sentence: &str) {
        let mentors = vec!["bea".to_owned()];
        let finding = Finding { kind, answers, mentors, of: 40, least: 3, remedies };
        assert_eq!(finding.to_string(), sentence);
    }

    #[test]
    fn a_finding_is_a_sentence_that_says_what_to_do() {
        says(
            FindingKind::RareAnswer,
            vec![answer("skills", Some("haskell"))],
            vec![
                Remedy::Drop { question: "skills".to_owned(), answer: "haskell".to_owned() },
                Remedy::MakeCoarse { question: "skills".to_owned() },
            ],
            "skills \"haskell\" fits 1 mentor of 40, fewer than 3; drop \"haskell\", or make skills coarse.",
        );
        says(
            FindingKind::Combination,
            vec![answer("stage", Some("Senior")), answer("years", None)],
            vec![Remedy::LeaveOut { mentors: vec!["bea".to_owned()] }],
            "stage \"Senior\" with no answer to years fits 1 mentor of 40, fewer than 3; leave out bea.",
        );
        says(
            FindingKind::TooFewMentors,
            vec![],
            vec![Remedy::LeaveOut { mentors: vec!["bea".to_owned()] }],
            "Only 1 mentor without a name would be published, fewer than 3; leave out bea.",
        );
    }
}
