//! Why a pair fits as it does: each rule with both answers, its points, and what was missing.

use serde::{Deserialize, Serialize};

use super::Fit;
use super::compare::Compare;
use super::operand::{Operand, Term};
use super::rule::Outcome;
use super::scorer::{Party, Scorer, is_one_person};
use super::share::Share;
use super::text::Voices;
use crate::person::Side;
use crate::program::{Rule, Visibility};

/// How many words of a free text are named as evidence.
const MOST_WORDS: usize = 6;

/// Who reads the reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Somebody who applies: she sees rules that all may see.
    Applicant,
    /// The team: it sees rules that staff may see, too.
    Staff,
}

impl Audience {
    fn may_see(self, rule: &Rule) -> bool {
        let most_private = match self {
            Self::Applicant => Visibility::All,
            Self::Staff => Visibility::Staff,
        };
        rule.seen_by <= most_private
    }
}

/// A fit with its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The fit. Where it has points, they are the sum of the points of the reasons.
    pub fit: Fit,
    /// One reason a rule, in the order of the program; what this reader may not see is folded into one, the last.
    pub reasons: Vec<Reason>,
}

/// What one rule says of a pair.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// What kind of reason it is.
    pub kind: ReasonKind,
    /// The rule's id; none for private rules, which are not told apart.
    pub rule: Option<String>,
    /// What the mentee said.
    pub mentee: Option<String>,
    /// What the mentor said.
    pub mentor: Option<String>,
    /// The points that the pair gets.
    pub points: u16,
    /// The most that it could get.
    pub most: u16,
    /// Who did not answer, so that the rule's treatment of missing answers counted.
    pub missing: Vec<Side>,
    /// Whether this is why the pair is blocked.
    pub blocks: bool,
    /// What did it: skills in common, shared hours in the mentee's own time, words of both texts.
    pub evidence: Vec<String>,
    /// What the mentor wrote that comes nearest in meaning, word for word, where a rule compares by meaning.
    pub quotation: Option<String>,
}

/// What kind of reason it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub enum ReasonKind {
    /// A rule that the reader may see.
    #[default]
    Rule,
    /// All rules that the reader may not see, together: at most it says that a private preference was met.
    Private,
    /// The two are one person.
    SamePerson,
}

impl Scorer {
    /// Why these two fit as they do, for this reader.
    pub fn explain(&self, mentee: &Party, mentor: &Party, audience: Audience) -> Explanation {
        let mut reasons = Vec::new();
        let mut private: Option<Reason> = None;
        for (position, rule) in self.program().rules.iter().enumerate() {
            let outcome = self.outcome(position, mentee, mentor);
            let most = self.most(mentee)[position];
            if audience.may_see(rule) {
                reasons.push(self.reason(position, mentee, mentor, outcome, most));
            } else {
                fold(private.get_or_insert_default(), outcome, most);
            }
        }
        reasons.extend(private);
        if is_one_person(mentee, mentor) {
            reasons.push(Reason { kind: ReasonKind::SamePerson, blocks: true, ..Reason::default() });
        }
        Explanation { fit: self.fit(mentee, mentor), reasons }
    }

    fn reason(&self, position: usize, mentee: &Party, mentor: &Party, outcome: Outcome, most: u16) -> Reason {
        let rule = &self.program().rules[position];
        let said = |party: &Party, side| {
            let question = rule.question(side)?;
            party.member().value(question).and(party.member().answer(question)).map(ToString::to_string)
        };
        let is_silent = |party: &Party, side| {
            outcome.is_missing
                && self.compare(position).needs(side)
                && matches!(party.operand(position), Operand::Missing)
        };
        let sides = [(mentee, Side::Mentee), (mentor, Side::Mentor)];
        Reason {
            kind: ReasonKind::Rule,
            rule: Some(rule.id.clone()),
            mentee: said(mentee, Side::Mentee),
            mentor: said(mentor, Side::Mentor),
            points: outcome.share.of_points(most),
            most,
            missing: sides.into_iter().filter(|(party, side)| is_silent(party, *side)).map(|(_, side)| side).collect(),
            blocks: outcome.blocks,
            evidence: self.evidence(position, mentee.operand(position), mentor.operand(position)),
            quotation: quotation(mentee.operand(position), mentor.operand(position)),
        }
    }

    fn evidence(&self, position: usize, mentee: &Operand, mentor: &Operand) -> Vec<String> {
        let names = |terms: Vec<Term>| terms.into_iter().map(|term| self.terms().name(term).to_owned()).collect();
        match (mentee, mentor) {
            (Operand::Terms(wants), Operand::Offers(offers)) => {
                let offered = |want: &Term| offers.worth(*want, Share::ALL) > Share::NONE;
                names(wants.iter().copied().filter(offered).collect())
            }
            (Operand::Terms(mentee), Operand::Terms(mentor))
                if !matches!(self.compare(position), Compare::Table(_)) =>
            {
                names(mentee.iter().copied().filter(|term| mentor.contains(term)).collect())
            }
            (Operand::Hours(mentee), Operand::Hours(mentor)) => mentee
                .minutes
                .shared(&mentor.minutes)
                .in_local(&mentee.zone)
                .iter()
                .map(|slot| slot.to_string())
                .collect(),
            (Operand::Text(mentee), Operand::Text(mentor)) => {
                self.voices(position).map_or_else(Vec::new, |voices| voices.evidence(mentee, mentor, MOST_WORDS))
            }
            _ => Vec::new(),
        }
    }
}

fn quotation(mentee: &Operand, mentor: &Operand) -> Option<String> {
    let (Operand::Text(mentee), Operand::Text(mentor)) = (mentee, mentor) else { return None };
    Voices::quotation(mentee, mentor)
}

/// Adds a rule that the reader may not see to what is said of all of them.
fn fold(private: &mut Reason, outcome: Outcome, most: u16) {
    private.kind = ReasonKind::Private;
    private.points += outcome.share.of_points(most);
    private.most += most;
    private.blocks |= outcome.blocks;
}
