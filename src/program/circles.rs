//! Reciprocal groups: who may be in a circle, and what makes one.

use serde::{Deserialize, Serialize};

use super::{Condition, Visibility, rule};
use crate::person::Side;

/// How circles are made: groups in which everybody teaches and learns, in an hour that all share.
///
/// Everybody on either side may be in a circle, once, whether her id stands among the mentees, the mentors or both; so a
/// programme of circles alone loads all its people as one file of mentees. Each part names a question that means one thing
/// wherever it is asked: one entry of `questions`, of mentees, of mentors or of both. Who stands on both sides is heard as
/// a mentee first; only where she said nothing there, as a mentor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CircleRules {
    /// The question of what she can teach; a `choice`, `choices` or `skills`.
    pub teaches: String,
    /// The question of what she wants to learn; of the same kinds. If it is ranked, the first counts most.
    pub learns: String,
    /// What a related skill (one of a shared family) counts, in percent.
    #[serde(default = "rule::half")]
    pub related: u16,
    /// The question of weekly hours.
    pub hours: String,
    /// How many minutes in one piece all of a circle must share.
    #[serde(default = "an_hour")]
    pub minutes: u16,
    /// How many people a circle has.
    pub size: CircleSize,
    /// How many circles there shall be: never more, and fewer only where more would leave people out. Without it there are
    /// as many as are needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub number: Option<u32>,
    /// Who takes part; without it everybody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub only_if: Option<Condition>,
    /// The `scale` on which the people of a circle should stand at different steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub stage: Option<String>,
    /// Who shall never be the only one of a kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub not_alone: Option<NotAlone>,
    /// The questions of kind `people` in which she names whom she must not be with: partners of earlier rounds, say. Here
    /// a name may be of anybody, on either side.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub apart: Vec<String>,
    /// Who is willing to convene a circle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub convener: Option<Condition>,
}

/// How many people a circle has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CircleSize {
    /// The fewest, 3 or more.
    pub least: u8,
    /// The most, 8 or fewer.
    pub most: u8,
}

/// Who shall never be the only one of a kind in her circle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NotAlone {
    /// The question whose answers are the kinds; a `choice` or `choices`. Each kind that she names must be named by
    /// another of her circle, too.
    pub kinds: String,
    /// Who asks for it; without it everybody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub asked: Option<Condition>,
    /// Who may see the kinds, and who asked. Where nobody may, a reason says at most that somebody asked not to be the
    /// only one.
    #[serde(default = "nobody")]
    pub seen_by: Visibility,
}

impl CircleRules {
    /// Every question that is read, each with the part that reads it; a question may stand more than once.
    pub fn questions(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let not_alone = self.not_alone.as_ref();
        let asked = not_alone.and_then(|not_alone| not_alone.asked.as_ref());
        let parts = [
            ("teaches", Some(&self.teaches)),
            ("learns", Some(&self.learns)),
            ("hours", Some(&self.hours)),
            ("onlyIf", self.only_if.as_ref().map(|condition| &condition.question)),
            ("stage", self.stage.as_ref()),
            ("notAlone", not_alone.map(|not_alone| &not_alone.kinds)),
            ("notAlone, asked", asked.map(|condition| &condition.question)),
            ("convener", self.convener.as_ref().map(|condition| &condition.question)),
        ];
        let apart = self.apart.iter().map(|question| ("apart", question.as_str()));
        parts.into_iter().filter_map(|(part, question)| Some((part, question?.as_str()))).chain(apart)
    }

    /// Who may see this question, where it is one of those by which nobody is the only one of a kind.
    pub(super) fn seen_by(&self, question: &str) -> Option<Visibility> {
        let not_alone = self.not_alone.as_ref()?;
        let asks = not_alone.asked.as_ref().is_some_and(|condition| condition.question == question);
        (asks || not_alone.kinds == question).then_some(not_alone.seen_by)
    }
}

impl super::Program {
    /// Whether nobody may see what people answer to this question, on either side.
    pub fn is_private_anywhere(&self, question: &str) -> bool {
        [Side::Mentee, Side::Mentor].into_iter().any(|side| self.is_private(side, question))
    }
}

fn an_hour() -> u16 {
    60
}

fn nobody() -> Visibility {
    Visibility::Nobody
}
