//! Why somebody has nobody: what stands between her and each person of the other side.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::fit::{Audience, Explanation, Party, Points, ReasonKind, Scorer};
use crate::matching::Request;
use crate::person::Side;

/// What stands between one person and the other side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Obstacles {
    /// How many people there are on the other side.
    pub others: usize,
    /// What blocks, the one that blocks most first.
    pub blockers: Vec<Blocker>,
    /// With how many nothing but a ban stands in the way.
    pub banned: usize,
    /// With how many nothing stands in the way but that they have fewer points than a pair may have.
    pub too_few_points: usize,
    /// With how many nothing stands in the way at all: what they have to give went to others.
    pub open: usize,
}

/// One thing that blocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Blocker {
    /// What kind of reason it is.
    pub kind: ReasonKind,
    /// The rule's id; none for private rules, which are not told apart.
    pub rule: Option<String>,
    /// How many it blocks.
    pub count: usize,
    /// How many of those nothing else blocks.
    pub alone: usize,
}

/// What stands between this person and each one of the other side, for staff. Private rules are one blocker together.
///
/// # Panics
/// If there is nobody at this position, or the request is not of this scorer's table.
pub fn obstacles(scorer: &Scorer, request: &Request<'_>, side: Side, position: usize) -> Obstacles {
    let pairs = Pairs::of(scorer, side, position);
    let mut found = Obstacles { others: pairs.n_others(), ..Obstacles::default() };
    let mut counts: BTreeMap<(bool, Option<String>), (ReasonKind, usize, usize)> = BTreeMap::new();
    for other in 0..found.others {
        let (mentee, mentor) = pairs.positions(other);
        let Some(points) = request.table().points(mentee, mentor) else {
            let blocking = blocking(&pairs.explained(other));
            let alone = usize::from(blocking.len() == 1);
            for (kind, rule) in blocking {
                let (_, count, only) = counts.entry((kind != ReasonKind::Rule, rule)).or_insert((kind, 0, 0));
                *count += 1;
                *only += alone;
            }
            continue;
        };
        if request.is_banned(mentee, mentor) {
            found.banned += 1;
        } else if points.get() < request.objective().least_points {
            found.too_few_points += 1;
        } else {
            found.open += 1;
        }
    }
    let blocker = |((_, rule), (kind, count, alone))| Blocker { kind, rule, count, alone };
    found.blockers = counts.into_iter().map(blocker).collect();
    found.blockers.sort_by_key(|blocker| Reverse(blocker.count));
    found
}

/// What a person would be worth with each one of the other side if one rule did not block her, for every rule that staff
/// may see and that alone blocks somebody: in the order of the program. Points stay what they are: the rule gives as many
/// as before.
pub(super) fn with_one_rule_off(scorer: &Scorer, side: Side, position: usize) -> Vec<(String, Vec<Option<Points>>)> {
    let pairs = Pairs::of(scorer, side, position);
    let cells: Vec<Cell> = (0..pairs.n_others()).map(|other| pairs.cell(other)).collect();
    let with_rule_off = |rule: &String| {
        let cells = cells.iter().map(|cell| match cell {
            Cell::Open(points) => Some(*points),
            Cell::BlockedBy(by, points) if by == rule => Some(*points),
            Cell::Blocked | Cell::BlockedBy(..) => None,
        });
        (rule.clone(), cells.collect())
    };
    let rules = scorer.program().rules.iter().map(|rule| &rule.id);
    let blocks_alone = |rule: &&String| cells.iter().any(|cell| matches!(cell, Cell::BlockedBy(by, _) if by == *rule));
    rules.filter(blocks_alone).map(with_rule_off).collect()
}

/// What the rules say of one pair, one rule left out of account or not.
enum Cell {
    Open(Points),
    /// By this rule alone, which staff may see; without it the pair would have these points.
    BlockedBy(String, Points),
    Blocked,
}

/// One person with everybody of the other side.
struct Pairs<'a> {
    scorer: &'a Scorer,
    side: Side,
    position: usize,
}

impl<'a> Pairs<'a> {
    fn of(scorer: &'a Scorer, side: Side, position: usize) -> Self {
        Self { scorer, side, position }
    }

    fn n_others(&self) -> usize {
        self.scorer.cohort().side(self.side.other()).len()
    }

    fn positions(&self, other: usize) -> (usize, usize) {
        match self.side {
            Side::Mentee => (self.position, other),
            Side::Mentor => (other, self.position),
        }
    }

    fn parties(&self, other: usize) -> (&'a Party, &'a Party) {
        let (mentee, mentor) = self.positions(other);
        (&self.scorer.mentees()[mentee], &self.scorer.mentors()[mentor])
    }

    fn explained(&self, other: usize) -> Explanation {
        let (mentee, mentor) = self.parties(other);
        self.scorer.explain(mentee, mentor, Audience::Staff)
    }

    fn cell(&self, other: usize) -> Cell {
        let (mentee, mentor) = self.parties(other);
        if let Some(points) = self.scorer.fit(mentee, mentor).points() {
            return Cell::Open(points);
        }
        let explained = self.explained(other);
        match &blocking(&explained)[..] {
            [(ReasonKind::Rule, Some(rule))] => {
                let points = Points::new(explained.reasons.iter().map(|reason| reason.points).sum());
                Cell::BlockedBy(rule.clone(), points.expect("the rules' points add up to at most 10,000"))
            }
            _ => Cell::Blocked,
        }
    }
}

fn blocking(explained: &Explanation) -> Vec<(ReasonKind, Option<String>)> {
    let blocking = explained.reasons.iter().filter(|reason| reason.blocks);
    blocking.map(|reason| (reason.kind, reason.rule.clone())).collect()
}
