//! A rule in plain words: the ids of the messages that say it. Every text here that has a hyphen is such an id, and
//! `tests/languages.rs` holds that each is there.

use super::state::Session;
use crate::fit::{Band, Met, ProfileReason, Reason, ReasonKind};
use crate::person::Side;
use crate::program::{Comparison, Kind, Level, Missing, Program, Rule, Visibility};
use crate::ui::words::Word;

/// The levels, in the order in which they are offered.
pub(crate) const LEVELS: [Level; 4] = [Level::Must, Level::Should, Level::ShouldNot, Level::MustNot];

/// The treatments of missing answers, in the order in which they are offered.
pub(crate) const MISSING: [Missing; 3] = [Missing::Neutral, Missing::Zero, Missing::Blocks];

/// The message that names a level.
pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Must => "level-must",
        Level::MustNot => "level-must-not",
        Level::Should => "level-should",
        Level::ShouldNot => "level-should-not",
    }
}

/// The message that names a treatment of missing answers.
pub(crate) fn missing(missing: Missing) -> &'static str {
    match missing {
        Missing::Neutral => "missing-neutral",
        Missing::Zero => "missing-zero",
        Missing::Blocks => "missing-blocks",
    }
}

/// The message that says who sees a rule.
pub(crate) fn seen_by(seen_by: Visibility) -> &'static str {
    match seen_by {
        Visibility::All => "seen-all",
        Visibility::Staff => "seen-staff",
        Visibility::Nobody => "seen-nobody",
    }
}

/// The message that names a band.
pub(crate) fn band(band: Band) -> &'static str {
    match band {
        Band::Strong => "band-strong",
        Band::Good => "band-good",
        Band::Fair => "band-fair",
        Band::Weak => "band-weak",
    }
}

/// The message that says how to answer a question of this kind; none where the field itself says it.
pub(crate) fn hint(kind: Kind, has_options: bool) -> Option<&'static str> {
    match kind {
        Kind::Skills => Some("hint-skills"),
        Kind::Choices if !has_options => Some("hint-several"),
        Kind::Choices => Some("hint-choices"),
        Kind::Hours => Some("hint-hours"),
        Kind::TimeZone => Some("hint-time-zone"),
        Kind::Text | Kind::Choice | Kind::Number | Kind::Scale | Kind::People => None,
    }
}

/// What a rule compares, as a sentence.
pub(crate) fn sentence(session: Session, program: &Program, rule: &Rule) -> String {
    let question = |side: Side| {
        let name = rule.question(side)?;
        Some(session.question(program, side, name))
    };
    let (mentee, mentor) = (question(Side::Mentee), question(Side::Mentor));
    let mut told: Vec<(&'static str, Word)> = vec![
        ("mentee", mentee.clone().unwrap_or_default().into()),
        ("mentor", mentor.clone().unwrap_or_default().into()),
    ];
    let id = match (&rule.comparison, &mentee, &mentor) {
        (Comparison::Overlap { .. }, ..) => "comparison-overlap",
        (Comparison::Same, ..) => "comparison-same",
        (Comparison::Different, ..) => "comparison-different",
        (Comparison::Table { .. }, ..) => "comparison-table",
        (Comparison::Band { .. }, ..) => "comparison-band",
        (Comparison::Near { .. }, ..) => "comparison-near",
        (Comparison::Hours { .. }, ..) => "comparison-hours",
        (Comparison::TimeZone { .. }, ..) => "comparison-time-zone",
        (Comparison::Goals { meaning: false, .. }, ..) => "comparison-goals",
        (Comparison::Goals { meaning: true, .. }, ..) => "comparison-goals-meaning",
        (Comparison::Wish { .. }, Some(_), _) => "comparison-wish-mentee",
        (Comparison::Wish { .. }, None, _) => "comparison-wish-mentor",
        (Comparison::Avoid, Some(_), Some(_)) => "comparison-avoid",
        (Comparison::Avoid, Some(_), None) => "comparison-avoid-mentee",
        (Comparison::Avoid, None, _) => "comparison-avoid-mentor",
    };
    told.extend(parameters(&rule.comparison));
    session.say_with(id, &told)
}

/// The numbers of a comparison, by the names under which the messages know them.
fn parameters(comparison: &Comparison) -> Vec<(&'static str, Word<'static>)> {
    match *comparison {
        Comparison::Overlap { related } => vec![("related", related.into())],
        Comparison::Band { lowest, ideal, highest } => {
            vec![("lowest", lowest.into()), ("ideal", ideal.into()), ("highest", highest.into())]
        }
        Comparison::Near { within } => vec![("within", within.into())],
        Comparison::Hours { enough, at_least } => vec![("enough", enough.into()), ("atLeast", at_least.into())],
        Comparison::TimeZone { within } => vec![("within", within.into())],
        Comparison::Goals { enough, .. } => vec![("enough", enough.into())],
        Comparison::Wish { most } => vec![("most", most.into())],
        Comparison::Same | Comparison::Different | Comparison::Table { .. } | Comparison::Avoid => Vec::new(),
    }
}

/// What a reason is called: the rule's label, or that it is private.
pub(crate) fn reason_label(session: Session, program: &Program, reason: &Reason) -> String {
    match reason.kind {
        ReasonKind::Private => session.say("reason-private"),
        ReasonKind::SamePerson => session.say("reason-same-person"),
        ReasonKind::Rule => label(session, program, reason.rule.as_deref()),
    }
}

/// The label of the rule of this id.
pub(crate) fn label(session: Session, program: &Program, id: Option<&str>) -> String {
    let rule = id.and_then(|id| program.rule(id));
    rule.map_or_else(String::new, |rule| session.text(&rule.label, program))
}

/// The message that says how far a rule is met, in words instead of points.
pub(crate) fn met(reason: &ProfileReason) -> &'static str {
    match reason.met {
        _ if !reason.missing.is_empty() => "met-silent",
        Met::Fully => "met-well",
        Met::Partly => "met-partly",
        Met::Not => "met-not",
    }
}

/// The message that says who did not answer; none where nothing is missing.
pub(crate) fn silence(missing: &[Side]) -> Option<&'static str> {
    match missing {
        [] => None,
        [Side::Mentee] => Some("silent-mentee"),
        [Side::Mentor] => Some("silent-mentor"),
        _ => Some("silent-both"),
    }
}
