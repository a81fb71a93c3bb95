//! What a file claims of each person, held against the roster.

use std::collections::BTreeMap;

use crate::circles::Roster;
use crate::matching::circles::{CircleFault, Circles, judge_circles};
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// What a file says of one person.
pub(super) struct Claim {
    /// Where it says so.
    pub(super) place: Place,
    pub(super) person: String,
    /// What the file calls her circle.
    pub(super) circle: String,
}

/// The circles that these claims come to, if all of them can be true of this roster.
pub(super) fn settle(claims: &[Claim], roster: &Roster, file: &str) -> Checked<Circles> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut problems = Vec::new();
    for claim in claims {
        if let Some(position) = roster.position(&claim.person) {
            groups.entry(&claim.circle).or_default().push(position);
        } else {
            let problem = Problem::new(Code::UnknownPairMember, claim.place.clone(), Effect::Refused);
            problems.push(problem.found(&claim.person));
        }
    }
    if !problems.is_empty() {
        return Checked::refused(problems);
    }
    let circles = Circles::new(groups.into_values().collect());
    let faults = judge_circles(roster.table(), &circles).faults;
    let problems = faults.into_iter().map(|fault| unsound(fault, &circles, roster, file)).collect();
    Checked::unless_refused(problems, || circles)
}

/// A fault of circles with the people by id, and no word of kinds or of who must be apart, which may be private.
fn unsound(fault: CircleFault, circles: &Circles, roster: &Roster, file: &str) -> Problem {
    let id = |person: usize| roster.ids().nth(person).unwrap_or_default().to_owned();
    let all = |circle: usize| circles.groups()[circle].iter().map(|person| id(*person)).collect::<Vec<_>>().join(", ");
    let limits = roster.table().limits();
    let (found, expected) = match fault {
        CircleFault::UnknownPerson { person } | CircleFault::Twice { person } => {
            (id(person), "everybody in one circle".to_owned())
        }
        CircleFault::TooMany { circles, number } => (circles.to_string(), format!("at most {number} circles")),
        CircleFault::WrongSize { circle, .. } => (all(circle), format!("{} to {} people", limits.least, limits.most)),
        CircleFault::NoSlot { circle, .. } => {
            (all(circle), format!("{} minutes in one piece that all share", limits.minutes))
        }
        CircleFault::TeachesNobody { circle, person } => {
            (all(circle), format!("somebody who wants what {} can teach", id(person)))
        }
        CircleFault::LearnsNothing { circle, person } => {
            (all(circle), format!("somebody who can teach what {} wants", id(person)))
        }
        CircleFault::Alone { circle, .. } | CircleFault::Together { circle, .. } => (all(circle), String::new()),
    };
    Problem::new(Code::UnsoundCircle, Place::file(file), Effect::Refused).found(found).expected(expected)
}
