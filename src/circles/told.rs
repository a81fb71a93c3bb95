//! What people are told of circles: by ids, ready to be shown or written.

use serde::{Deserialize, Serialize};

/// Circles, and everybody who is in none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct CirclesTold {
    /// The circles, in the order of the first id of each.
    pub circles: Vec<CircleTold>,
    /// Everybody who is in none, by id, with the reason.
    pub in_none: Vec<InNone>,
    /// How good the circles are together.
    pub made: CircleFigures,
    /// What no circles can exceed; these bounds are simple, and rarely reached.
    pub at_most: CircleFigures,
    /// Whether all ways were looked at, so that no circles are better. Only few people allow it.
    pub is_best: bool,
    /// Whether the search went to its end, and was not broken off.
    pub is_finished: bool,
}

/// How good circles are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct CircleFigures {
    /// How many people are in a circle.
    pub people: usize,
    /// The share of her wants that is covered for the one for whom it is least, in hundredths of a percent.
    pub worst: u16,
    /// The same shares of all who are in a circle, added up.
    pub covered: u32,
}

/// One circle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct CircleTold {
    /// Its people, by id.
    pub people: Vec<CircleMember>,
    /// The id of the one who convenes it: the first who is willing. None where nobody is.
    pub convener: Option<String>,
    /// The slots of the week that all share, of the length asked for or longer: `Tue 18:30-20:00`.
    pub slots: Vec<String>,
    /// The time zone by whose clock the slots are told: the program's own, or UTC.
    pub time_zone: String,
    /// The stages of its people, each once, lowest first.
    pub stages: Vec<String>,
    /// Who teaches whom what: by the teacher's id, then by the learner's.
    pub lessons: Vec<Lesson>,
}

/// One person of a circle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct CircleMember {
    /// Her id.
    pub id: String,
    /// Where she stands, if she says.
    pub stage: Option<String>,
    /// The slots that all share, by her own clock.
    pub slots: Vec<String>,
    /// The share of her wants that the others cover, in hundredths of a percent.
    pub covered: u16,
    /// What she wants, in her order.
    pub wants: Vec<CircleWant>,
}

/// Something that a person of a circle wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct CircleWant {
    /// What it is.
    pub want: String,
    /// How much of it the others cover, in hundredths of a percent: all, a part where somebody teaches a related skill, or
    /// nothing.
    pub covered: u16,
}

/// Somebody teaches somebody something that she wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Lesson {
    /// The id of the one who teaches.
    pub teacher: String,
    /// The id of the one who learns.
    pub learner: String,
    /// What the learner wants.
    pub want: String,
    /// What the teacher can teach: the same, or a related skill.
    pub teaches: String,
    /// How much of the want this covers, in hundredths of a percent.
    pub worth: u16,
}

/// Somebody who is in no circle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct InNone {
    /// Her id.
    pub id: String,
    /// The first thing that stands in the way.
    pub reason: InNoneReason,
    /// The kind of which she would be the only one; none where nobody may see it.
    pub kind: Option<String>,
    /// What is left of the others, step by step.
    pub counts: InNoneCounts,
}

/// Why somebody is in no circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::EnumIter, strum::IntoStaticStr)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "kebab-case")]
pub enum InNoneReason {
    /// She says nothing that she can teach.
    TeachesNothing,
    /// She says nothing that she wants to learn.
    WantsNothing,
    /// She states no hours.
    NoHours,
    /// Too few share a time with her.
    NoSharedTime,
    /// Nobody who shares a time with her wants what she can teach.
    NobodyWants,
    /// Nobody who shares a time with her can teach what she wants.
    NobodyTeaches,
    /// Only people with whom she must not be are left.
    OnlyApart,
    /// Somebody asked not to be the only one of a kind.
    NotAlone,
    /// A private wish stands in the way.
    Private,
    /// For each of these there is somebody, but not at one time.
    NotAtOnce,
    /// Nothing stands in her own way: the numbers did not come out.
    NoRoom,
}

impl InNoneReason {
    /// The stable name: `no-shared-time`.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// What is left of the others for somebody who is in no circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct InNoneCounts {
    /// How many others there are.
    pub others: usize,
    /// How many of them share a time with her.
    pub share_time: usize,
    /// How many of those who share a time want something that she can teach.
    pub want_hers: usize,
    /// How many of those who share a time can teach something that she wants.
    pub teach_hers: usize,
    /// How many of those who share a time must not be with her; none where nobody may see it.
    pub apart: Option<usize>,
}
