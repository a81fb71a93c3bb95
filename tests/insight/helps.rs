//! What stands in the way of whoever has nobody, and what would help.

use tandem::fit::{Points, ReasonKind, Scorer};
use tandem::insight::{LetGo, Obstacles, helps, obstacles, places_to_ask_for};
use tandem::matching::{Aim, Conditions, Insight, Lock, Request, Table, judge, optimal};
use tandem::person::Side;
use tandem::program::Visibility;

use crate::{cohort, fields_short, sample, solved, with_rule_off};

/// Obstacles counted once more, by switching rules off one at a time.
#[track_caller]
fn assert_obstacles(scorer: &Scorer, side: Side, at: usize) -> Obstacles {
    let (table, _) = solved(scorer, &Conditions::default());
    let request = Request::unlocked(&table);
    let found = obstacles(scorer, &request, side, at);
    let others = scorer.cohort().side(side.other()).len();
    let points = |table: &Table, other: usize| match side {
        Side::Mentee => table.points(at, other),
        Side::Mentor => table.points(other, at),
    };
    assert_eq!(found.others, others);
    assert_eq!(found.open, (0..others).filter(|&other| points(&table, other).is_some()).count());
    for blocker in &found.blockers {
        assert!(blocker.alone <= blocker.count && blocker.count <= others - found.open, "{blocker:?}");
        let Some(rule) = &blocker.rule else {
            assert_ne!(blocker.kind, ReasonKind::Rule);
            continue;
        };
        let program = with_rule_off(scorer.program(), rule);
        assert_ne!(scorer.program().rule(rule).expect("a rule").seen_by, Visibility::Nobody);
        let other = Table::of(&crate::scorer(cohort(&program, scorer.cohort().people().clone(), scorer.cohort())));
        let opened = (0..others).filter(|&one| points(&table, one).is_none() && points(&other, one).is_some());
        assert_eq!(blocker.alone, opened.count(), "{rule}");
    }
    found
}

#[test]
fn what_blocks_is_counted_as_switching_rules_off_says() {
    let mut n_alone = 0;
    for seed in 0..4 {
        let scorer = sample::random_cohort(seed, 12, 12);
        for at in 0..12 {
            for side in [Side::Mentee, Side::Mentor] {
                let found = assert_obstacles(&scorer, side, at);
                n_alone += found.blockers.iter().map(|blocker| blocker.alone).sum::<usize>();
            }
        }
    }
    assert!(n_alone > 200, "{n_alone}");
}

#[test]
fn bans_and_too_few_points_are_counted_apart() {
    let scorer = sample::random_cohort(3, 8, 8);
    let table = Table::of(&scorer);
    let open: Vec<usize> = (0..8).filter(|&mentor| table.points(0, mentor).is_some()).collect();
    let mut points: Vec<u16> = open.iter().filter_map(|&mentor| table.points(0, mentor)).map(Points::get).collect();
    points.sort_unstable();
    let mut asked = Conditions { bans: vec![(0, open[0])], ..Conditions::default() };
    asked.objective.least_points = points[points.len() - 1];
    let request = Request::new(&table, asked.clone()).expect("nothing is locked");
    let found = obstacles(&scorer, &request, Side::Mentee, 0);
    assert_eq!(found.banned, 1);
    assert_eq!(found.banned + found.too_few_points + found.open, open.len());
    assert!(found.too_few_points > 0);
}

/// Every help is carried out on the people themselves: the rule is off in her row, the place is there.
#[track_caller]
fn assert_helps(scorer: &Scorer, asked: &Conditions) -> [usize; 3] {
    let table = Table::of(scorer);
    let request = Request::new(&table, asked.clone()).expect("the conditions can be kept");
    let insight = Insight::new(&request);
    let mut counts = [0; 3];
    for mentee in insight.matching().unplaced() {
        for help in helps(scorer, &insight, Side::Mentee, mentee, 40) {
            let (mut other, mut asked) = (table.clone(), asked.clone());
            match &help.let_go {
                LetGo::Rule { rule } => {
                    counts[0] += 1;
                    let program = with_rule_off(scorer.program(), rule);
                    let off = crate::scorer(cohort(&program, scorer.cohort().people().clone(), scorer.cohort()));
                    other = with_row(&table, mentee, Table::of(&off).row(mentee));
                }
                LetGo::Place { mentor } => {
                    counts[1] += 1;
                    let at = scorer.cohort().position(Side::Mentor, mentor).expect("a mentor");
                    other = table.clone().with_places(at, table.places()[at] + 1);
                }
                LetGo::Lock { mentee, mentor } => {
                    counts[2] += 1;
                    let at = |side, id: &str| scorer.cohort().position(side, id).expect("a person");
                    let lock = Lock { mentee: at(Side::Mentee, mentee), mentor: at(Side::Mentor, mentor) };
                    asked.locks.retain(|other| *other != lock);
                }
                LetGo::Want { .. } => panic!("a mentee has no use for more wants"),
            }
            let request = Request::new(&other, asked.clone()).expect("less is asked");
            let matching = optimal(&request).matching;
            assert!(!help.is_certain || !matching.mentors_of(mentee).is_empty(), "{help:?}");
            for (aim, far) in judge(&other, &asked, &matching, None).tally() {
                let told = help.aims.iter().find(|told| told.aim == *aim).map(|told| i128::from(told.after));
                assert_eq!(told, Some(*far), "{help:?}");
            }
        }
    }
    counts
}

/// Every mentor with a place is kept with the one mentee, of those who are left, who fits her least.
fn poor_locks(table: &Table) -> Vec<Lock> {
    let mut locks: Vec<Lock> = Vec::new();
    for mentor in (0..table.n_mentors()).filter(|&mentor| table.places()[mentor] > 0) {
        let is_left = |mentee: &usize| locks.iter().all(|lock| lock.mentee != *mentee);
        let fitting =
            (0..table.n_mentees()).filter(is_left).filter_map(|mentee| Some((table.points(mentee, mentor)?, mentee)));
        locks.extend(fitting.min().map(|(_, mentee)| Lock { mentee, mentor }));
    }
    locks
}

fn with_row(table: &Table, mentee: usize, row: &[Option<Points>]) -> Table {
    let rows = (0..table.n_mentees()).map(|at| if at == mentee { row } else { table.row(at) });
    Table::new(table.n_mentees(), table.places().to_vec(), rows.flatten().copied().collect()).expect("as many cells")
}

#[test]
fn what_would_help_helps_when_it_is_carried_out() {
    let mut counts = [0; 3];
    for seed in 0..12 {
        let scorer = sample::random_cohort(seed, 20, 9);
        let locks = if seed % 2 == 0 { poor_locks(&Table::of(&scorer)) } else { Vec::new() };
        let asked = Conditions { locks, ..Conditions::default() };
        let of_seed = assert_helps(&scorer, &asked);
        counts.iter_mut().zip(of_seed).for_each(|(sum, of_seed)| *sum += of_seed);
    }
    assert!(counts[0] > 10 && counts[1] > 60 && counts[2] > 10, "all kinds are met: {counts:?}");
}

#[test]
fn no_help_names_a_private_rule() {
    for seed in 0..4 {
        let scorer = sample::random_cohort(seed, 20, 9);
        let table = Table::of(&scorer);
        let request = Request::unlocked(&table);
        let insight = Insight::new(&request);
        for mentee in insight.matching().unplaced() {
            for help in helps(&scorer, &insight, Side::Mentee, mentee, usize::MAX) {
                if let LetGo::Rule { rule } = help.let_go {
                    assert_ne!(scorer.program().rule(&rule).expect("a rule").seen_by, Visibility::Nobody);
                }
            }
        }
    }
}

#[test]
fn places_to_ask_for_are_worth_what_they_are_said_to_be() {
    let scorer = fields_short();
    let table = Table::of(&scorer);
    let request = Request::unlocked(&table);
    let asked = places_to_ask_for(&scorer, &Insight::new(&request));
    assert!(asked[0].mentor.starts_with("mentor-"));
    let placed = |place: &tandem::insight::PlacesAsked| {
        let counted = place.aims.iter().find(|counted| counted.aim == Aim::Placed).expect("an aim");
        counted.after - counted.before
    };
    let helping: Vec<&str> =
        asked.iter().filter(|place| placed(place) > 0).map(|place| place.mentor.as_str()).collect();
    assert_eq!(helping.len(), 4 + 3 + 2, "each mentor of the three short fields: {helping:?}");
    for place in &asked {
        let at = scorer.cohort().position(Side::Mentor, &place.mentor).expect("a mentor");
        let other = table.clone().with_places(at, table.places()[at] + 1);
        let matching = optimal(&Request::unlocked(&other)).matching;
        for (aim, far) in judge(&other, &Conditions::default(), &matching, None).tally() {
            let told = place.aims.iter().find(|told| told.aim == *aim).map(|told| i128::from(told.after));
            assert_eq!(told, Some(*far), "{place:?}");
        }
    }
}
