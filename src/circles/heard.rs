//! One person, on whichever side she stands.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::cohort::{Cohort, Member, Value};
use crate::person::Side;
use crate::person::fold::squashed;
use crate::program::{CircleRules, Condition};

/// What one person said, as a mentee, as a mentor, or as both.
pub(super) struct Heard<'c> {
    mentee: Option<&'c Member>,
    mentor: Option<&'c Member>,
}

/// Everybody who takes part in circles, once, by id.
pub(super) fn everybody<'c>(cohort: &'c Cohort, rules: &CircleRules) -> BTreeMap<&'c str, Heard<'c>> {
    let mut heard: BTreeMap<&str, Heard> = BTreeMap::new();
    for side in [Side::Mentee, Side::Mentor] {
        for member in cohort.side(side) {
            let entry = heard.entry(member.id()).or_insert(Heard { mentee: None, mentor: None });
            match side {
                Side::Mentee => entry.mentee = Some(member),
                Side::Mentor => entry.mentor = Some(member),
            }
        }
    }
    heard.retain(|_, person| rules.only_if.as_ref().is_none_or(|condition| person.meets(condition)));
    heard
}

impl<'c> Heard<'c> {
    /// What she is called on the first side that has a name for her; else her id.
    pub(super) fn name(&self) -> &'c str {
        let members = || [self.mentee, self.mentor].into_iter().flatten();
        let named = members().find(|member| member.name() != member.id());
        named.or_else(|| members().next()).map_or("", Member::name)
    }

    /// What she said as a mentee, else what she said as a mentor.
    pub(super) fn value(&self, question: &str) -> Option<&'c Value> {
        self.values(question).next()
    }

    /// What she said on each side.
    pub(super) fn values(&self, question: &str) -> impl Iterator<Item = &'c Value> {
        [self.mentee, self.mentor].into_iter().flatten().filter_map(move |member| member.value(question))
    }

    /// The words of her answer.
    pub(super) fn words(&self, question: &str) -> &'c [Arc<str>] {
        match self.value(question) {
            Some(Value::Words(words)) => words,
            _ => &[],
        }
    }

    /// Whether her answer says so.
    pub(super) fn meets(&self, condition: &Condition) -> bool {
        self.words(&condition.question).iter().any(|word| squashed(word) == squashed(&condition.is))
    }
}
