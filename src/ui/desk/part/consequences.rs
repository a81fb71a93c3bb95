//! What would follow from a change: how far the matching would go, and who would move from whom to whom.

use leptos::prelude::*;
use serde::Deserialize;

use crate::cohort::Cohort;
use crate::matching::Aim;
use crate::person::Side;
use crate::ui::desk::state::{Session, difference};

/// How far the matching goes in one aim, before and after.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Counted {
    aim: Aim,
    before: i64,
    after: i64,
}

/// A mentee who would move, by ids.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Moved {
    /// The mentee's id.
    pub(crate) mentee: String,
    /// The mentors whom she would leave.
    pub(crate) leaves: Vec<String>,
    /// The mentors whom she would get.
    pub(crate) joins: Vec<String>,
}

/// What a change comes to in one aim.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Gain {
    /// So many more or fewer are placed.
    Placed(i64),
    /// So many points more or fewer.
    Points(i64),
    /// Something else that was asked is met more or less; the message that names it.
    Other(&'static str, i64),
}

impl Counted {
    /// What is gained; nothing where an aim beside placing and points stays as it is.
    fn gain(&self) -> Option<Gain> {
        let more = self.after - self.before;
        let name = match self.aim {
            Aim::Placed => return Some(Gain::Placed(more)),
            Aim::Points => return Some(Gain::Points(more)),
            Aim::Waited => "aim-waited",
            Aim::Least => "aim-least",
            Aim::Further(_) => "aim-further",
            Aim::Kept => "aim-kept",
            Aim::Spread => "aim-spread",
        };
        (more != 0).then_some(Gain::Other(name, more))
    }
}

/// What a change comes to in each aim, a sentence each.
pub(crate) fn gains(session: Session, aims: &[Counted]) -> Vec<String> {
    aims.iter().filter_map(Counted::gain).map(|gain| gain_sentence(session, &gain)).collect()
}

fn gain_sentence(session: Session, gain: &Gain) -> String {
    let count = |more: i64| usize::try_from(more.unsigned_abs()).unwrap_or(usize::MAX);
    match *gain {
        Gain::Placed(0) => session.say("gain-placed-same"),
        Gain::Placed(more) if more > 0 => session.say_count("gain-placed-more", count(more)),
        Gain::Placed(more) => session.say_count("gain-placed-fewer", count(more)),
        Gain::Points(0) => session.say("gain-points-same"),
        Gain::Points(more) if more > 0 => session.say_count("gain-points-more", count(more)),
        Gain::Points(more) => session.say_count("gain-points-fewer", count(more)),
        Gain::Other(aim, more) => {
            let (_, signed) = difference(more);
            session.say_with("gain-other", &[("aim", session.say(aim).into()), ("signed", signed)])
        }
    }
}

/// Who would move, a sentence each.
pub(crate) fn moves<'m>(session: Session, cohort: &Cohort, moved: impl IntoIterator<Item = &'m Moved>) -> Vec<String> {
    let sentence = |moved: &Moved| {
        let told = [
            ("mentee", name(cohort, Side::Mentee, &moved.mentee).into()),
            ("from", names(cohort, Side::Mentor, &moved.leaves).into()),
            ("to", names(cohort, Side::Mentor, &moved.joins).into()),
        ];
        match (moved.leaves.is_empty(), moved.joins.is_empty()) {
            (true, _) => session.say_with("move-to", &told),
            (false, true) => session.say_with("move-from", &told),
            (false, false) => session.say_with("move-from-to", &told),
        }
    };
    moved.into_iter().map(sentence).collect()
}

/// Sentences as a list.
pub(crate) fn sentences(sentences: Vec<String>) -> AnyView {
    let items = sentences.into_iter().map(|sentence| view! { <li dir="auto">{sentence}</li> }).collect_view();
    view! { <ul>{items}</ul> }.into_any()
}

/// The name of whoever has this id; the id of whoever is gone.
pub(crate) fn name(cohort: &Cohort, side: Side, id: &str) -> String {
    cohort.position(side, id).map_or_else(|| id.to_owned(), |at| cohort.side(side)[at].name().to_owned())
}

/// The names of these, with commas.
pub(crate) fn names(cohort: &Cohort, side: Side, ids: &[String]) -> String {
    ids.iter().map(|id| name(cohort, side, id)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_gain(engine_says: &str, expected: Option<&Gain>) {
        let counted: Counted = serde_json::from_str(engine_says).expect("the engine says it so");
        assert_eq!(counted.gain().as_ref(), expected);
    }

    #[test]
    fn what_is_gained_is_after_less_before() {
        assert_gain(r#"{"aim": "placed", "before": 30, "after": 29}"#, Some(&Gain::Placed(-1)));
        assert_gain(r#"{"aim": "points", "before": 9000, "after": 9400}"#, Some(&Gain::Points(400)));
        assert_gain(r#"{"aim": "spread", "before": -4, "after": -6}"#, Some(&Gain::Other("aim-spread", -2)));
        assert_gain(r#"{"aim": {"further": 2}, "before": 3, "after": 4}"#, Some(&Gain::Other("aim-further", 1)));
    }

    #[test]
    fn only_placing_and_points_are_told_where_nothing_changes() {
        assert_gain(r#"{"aim": "placed", "before": 30, "after": 30}"#, Some(&Gain::Placed(0)));
        assert_gain(r#"{"aim": "waited", "before": 2, "after": 2}"#, None);
    }
}
