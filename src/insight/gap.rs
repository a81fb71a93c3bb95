//! Where one side asks for more than the other offers, by field.

use std::cmp::Reverse;

use serde::Serialize;

use super::fields::fields;
use super::said::Said;
use crate::cohort::Member;
use crate::fit::Scorer;
use crate::matching::Matching;
use crate::person::Side;
use crate::program::{Comparison, Rule, Visibility};

/// One answer, how many mentees ask for it, and how many places are offered with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// The id of the rule that compares it.
    pub rule: String,
    /// The answer: an option, or a skill.
    pub answer: String,
    /// How many mentees ask for it.
    pub asking: usize,
    /// How many of those have no mentor.
    pub unplaced: usize,
    /// How many mentors offer it.
    pub offering: usize,
    /// How many places those have together.
    pub places: u64,
    /// How many of those places are free.
    pub free: u64,
}

/// Where mentees ask for more than mentors offer, by the answers of the program's own vocabulary: for each rule that staff
/// may see and that compares like with like (`overlap`, `same`). The most mentees without a mentor first, then the most
/// who ask. An answer that nobody gives is left out. Someone who names several counts for each.
pub fn gaps(scorer: &Scorer, matching: &Matching) -> Vec<Gap> {
    let program = scorer.program();
    let compares_like = |rule: &&Rule| matches!(rule.comparison, Comparison::Overlap { .. } | Comparison::Same);
    let may_be_seen = |rule: &&Rule| rule.seen_by <= Visibility::Staff;
    let fields = fields(program, Side::Mentor);
    let counting = Counting { scorer, matching, said: Said::by(program) };
    let rules = program.rules.iter().filter(compares_like).filter(may_be_seen);
    let of_rule = |rule: &Rule| {
        let own = fields.iter().filter(|field| Some(field.question.as_str()) == rule.question(Side::Mentor));
        own.map(|field| counting.gap(rule, &field.answer)).collect::<Vec<_>>()
    };
    let mut gaps: Vec<Gap> = rules.flat_map(of_rule).filter(|gap| gap.asking + gap.offering > 0).collect();
    gaps.sort_by_key(|gap| (Reverse(gap.unplaced), Reverse(gap.asking)));
    gaps
}

struct Counting<'a> {
    scorer: &'a Scorer,
    matching: &'a Matching,
    said: Said,
}

impl Counting<'_> {
    fn gap(&self, rule: &Rule, answer: &str) -> Gap {
        let asking = self.who(rule, Side::Mentee, answer);
        let offering = self.who(rule, Side::Mentor, answer);
        let loads = self.matching.loads(self.scorer.mentors().len());
        let places = |mentor: usize| u64::from(self.scorer.mentors()[mentor].member().places().offered);
        Gap {
            rule: rule.id.clone(),
            answer: answer.to_owned(),
            unplaced: asking.iter().filter(|&&mentee| self.matching.mentors_of(mentee).is_empty()).count(),
            asking: asking.len(),
            offering: offering.len(),
            places: offering.iter().map(|&mentor| places(mentor)).sum(),
            free: offering.iter().map(|&mentor| places(mentor).saturating_sub(loads[mentor] as u64)).sum(),
        }
    }

    /// The positions of those of one side who give this answer.
    fn who(&self, rule: &Rule, side: Side, answer: &str) -> Vec<usize> {
        let question = rule.question(side).and_then(|name| self.scorer.program().question(side, name));
        let Some(question) = question else { return Vec::new() };
        let gives = |member: &Member| {
            member.value(&question.name).is_some_and(|value| self.said.names(question, value, answer))
        };
        let members = self.scorer.cohort().side(side).iter().enumerate();
        members.filter(|(_, member)| gives(member)).map(|(at, _)| at).collect()
    }
}
