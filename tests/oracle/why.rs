//! Every price and every relaxation, against solving again from the beginning.

use fastrand::Rng;
use tandem::fit::Points;
use tandem::matching::{
    Change, Conditions, Insight, Lock, MOST_WANTED, Matching, Relaxed, Request, Table, judge, optimal,
};

use crate::draw::{Draw, TIED, conditions};

/// How far a matching goes in everything that was asked, the worst fit of free pairs included.
#[derive(Debug, PartialEq, Eq)]
struct Value {
    tally: Vec<(tandem::matching::Aim, i128)>,
    worst: Option<Points>,
}

#[track_caller]
fn value(table: &Table, asked: &Conditions, matching: &Matching) -> Value {
    let verdict = judge(table, asked, matching, None);
    assert_eq!(verdict.faults(), [], "{table:?} with {asked:?} gave {matching:?}");
    let is_free = |&(mentee, mentor): &(usize, usize)| !asked.locks.contains(&Lock { mentee, mentor });
    let worst = matching.pairs().filter(is_free).filter_map(|(mentee, mentor)| table.points(mentee, mentor)).min();
    Value { tally: verdict.tally().to_vec(), worst: worst.filter(|_| asked.objective.raise_worst) }
}

fn solved(table: &Table, asked: &Conditions) -> Option<Matching> {
    Request::new(table, asked.clone()).ok().map(|request| optimal(&request).matching)
}

/// What the change says is what solving again says.
#[track_caller]
fn assert_as_good_as_solved_again(table: &Table, asked: &Conditions, change: &Change, context: &str) -> Value {
    let again = solved(table, asked).expect("a change that can be kept");
    let expected = value(table, asked, &again);
    assert_eq!(value(table, asked, &change.matching), expected, "{context}: {table:?} with {asked:?}");
    for &(aim, after) in &expected.tally {
        let told = change.aims.iter().find(|counted| counted.aim == aim).map(|counted| i128::from(counted.after));
        assert_eq!(told, Some(after), "{context}: {aim:?} of {change:?}");
    }
    expected
}

fn drawn(seed: u64, draw: Draw, most: usize) -> (Table, Conditions) {
    let mut rng = Rng::with_seed(seed);
    let (n_mentees, n_mentors) = (rng.usize(1..=most), rng.usize(1..=most));
    let table = draw.table(&mut rng, n_mentees, n_mentors);
    let asked = conditions(&mut rng, &table, draw);
    (table, asked)
}

fn with_lock(asked: &Conditions, lock: Lock) -> Conditions {
    let mut asked = asked.clone();
    asked.locks.push(lock);
    asked
}

#[track_caller]
fn assert_prices(seeds: std::ops::Range<u64>, draw: Draw, most: usize) -> usize {
    let mut n_priced = 0;
    for seed in seeds {
        let (table, asked) = drawn(seed, draw, most);
        let request = Request::new(&table, asked.clone()).expect("the conditions can be kept");
        let insight = Insight::new(&request);
        assert_eq!(insight.matching(), &optimal(&request).matching, "seed {seed}");
        let now = value(&table, &asked, insight.matching());
        for at in 0..table.n_mentees() * table.n_mentors() {
            let pair = Lock { mentee: at / table.n_mentors(), mentor: at % table.n_mentors() };
            let context = format!("seed {seed}, {pair:?}");
            let asked = with_lock(&asked, pair);
            match insight.price(pair) {
                Ok(change) if insight.matching().has(pair.mentee, pair.mentor) => {
                    assert!(change.moves.is_empty() && change.gains().all(|gain| gain == 0), "{context}");
                }
                Ok(change) => {
                    assert!(change.matching.has(pair.mentee, pair.mentor), "{context}");
                    assert_as_good_as_solved_again(&table, &asked, &change, &context);
                    n_priced += 1;
                }
                Err(clash) => assert_eq!(Request::new(&table, asked).err(), Some(vec![clash]), "{context}"),
            }
        }
        assert_without(&insight, &table, &asked, &now, seed);
    }
    n_priced
}

#[track_caller]
fn assert_without(insight: &Insight, table: &Table, asked: &Conditions, now: &Value, seed: u64) {
    for (mentee, mentor) in insight.matching().pairs() {
        let pair = Lock { mentee, mentor };
        let Some(change) = insight.without(pair) else {
            assert!(asked.locks.contains(&pair), "seed {seed}");
            continue;
        };
        let mut asked = asked.clone();
        asked.bans.push((mentee, mentor));
        let after = assert_as_good_as_solved_again(table, &asked, &change, &format!("seed {seed}, without {pair:?}"));
        if after.tally.len() == now.tally.len() {
            let gains: Vec<i128> = after.tally.iter().zip(&now.tally).map(|(after, now)| after.1 - now.1).collect();
            let told = now.tally.iter().map(|(aim, _)| i128::from(change.gain(*aim)));
            assert_eq!(told.collect::<Vec<_>>(), gains, "seed {seed}, without {pair:?}");
        }
    }
}

#[test]
fn every_price_is_what_solving_again_with_the_pair_locked_says() {
    let n_priced = [
        assert_prices(0..4_000, TIED, 4),
        assert_prices(0..300, Draw { n_values: 10_001, most_places: 2, ..TIED }, 7),
        assert_prices(0..20, Draw { n_values: 13, step: 700, ..TIED }, 16),
    ];
    assert!(n_priced[0] > 4_000 && n_priced[1] > 1_000 && n_priced[2] > 300, "{n_priced:?}");
}

/// The request with one thing let go.
fn relaxed(table: &Table, asked: &Conditions, relaxed: &Relaxed, rows: &[Table]) -> (Table, Conditions) {
    let (mut table, mut asked) = (table.clone(), asked.clone());
    match *relaxed {
        Relaxed::RuleOff { at } => table = rows[at].clone(),
        Relaxed::Place { mentor } => table = with_places(&table, mentor, 1),
        Relaxed::Want { mentee } => {
            if asked.wants.is_empty() {
                asked.wants = vec![1; table.n_mentees()];
            }
            asked.wants[mentee] += 1;
        }
        Relaxed::Lock(lock) => asked.locks.retain(|other| *other != lock),
    }
    (table, asked)
}

fn cells(table: &Table) -> Vec<Option<Points>> {
    (0..table.n_mentees()).flat_map(|mentee| table.row(mentee).to_vec()).collect()
}

fn with_places(table: &Table, mentor: usize, more: u32) -> Table {
    let mut places = table.places().to_vec();
    places[mentor] += more;
    Table::new(table.n_mentees(), places, cells(table)).expect("one cell for each pair")
}

fn with_cells(table: &Table, mut at: impl FnMut(usize, usize) -> Option<Option<Points>>) -> Table {
    let mut cells = cells(table);
    for (position, cell) in cells.iter_mut().enumerate() {
        if let Some(other) = at(position / table.n_mentors(), position % table.n_mentors()) {
            *cell = other;
        }
    }
    Table::new(table.n_mentees(), table.places().to_vec(), cells).expect("one cell for each pair")
}

#[derive(Debug, Clone, Copy)]
enum Someone {
    Mentee(usize),
    Mentor(usize),
}

impl Someone {
    fn is_in(self, matching: &Matching) -> bool {
        match self {
            Self::Mentee(mentee) => !matching.mentors_of(mentee).is_empty(),
            Self::Mentor(mentor) => matching.pairs().any(|pair| pair.1 == mentor),
        }
    }

    /// The best without her: with a want or a place less for each that she has.
    fn best_without(self, table: &Table, asked: &Conditions) -> Value {
        let (table, asked) = match self {
            Self::Mentee(mentee) => {
                let mut wants = if asked.wants.is_empty() { vec![1; table.n_mentees()] } else { asked.wants.clone() };
                wants[mentee] = 0;
                (table.clone(), Conditions { wants, ..asked.clone() })
            }
            Self::Mentor(shut) => (with_cells(table, |_, mentor| (mentor == shut).then_some(None)), asked.clone()),
        };
        value(&table, &asked, &solved(&table, &asked).expect("she is in no lock"))
    }

    /// Whether some best matching has her: whether one of her pairs can be locked without losing anything.
    fn could_be_in(self, table: &Table, asked: &Conditions, best: &Value) -> bool {
        let pairs = (0..table.n_mentees() * table.n_mentors())
            .map(|at| Lock { mentee: at / table.n_mentors(), mentor: at % table.n_mentors() });
        let her_own = pairs.filter(|pair| match self {
            Self::Mentee(mentee) => pair.mentee == mentee,
            Self::Mentor(mentor) => pair.mentor == mentor,
        });
        let fits = |pair: &Lock| {
            let enough = |points: Points| points.get() >= asked.objective.least_points;
            table.points(pair.mentee, pair.mentor).is_some_and(enough)
        };
        let mut free = her_own.filter(fits);
        // A lock is no free pair: it leaves the worst fit aside.
        !asked.objective.raise_worst
            && free.any(|pair| {
                let asked = with_lock(asked, pair);
                solved(table, &asked).is_some_and(|matching| value(table, &asked, &matching).tally == best.tally)
            })
    }

    /// Whether every best matching has her.
    fn is_certain(self, table: &Table, asked: &Conditions, best: &Value) -> bool {
        let without = self.best_without(table, asked);
        let far = |value: &Value| {
            let most = |aim| value.tally.iter().find(|(other, _)| *other == aim).map_or(0, |(_, far)| *far);
            let aims = best.tally.iter().map(|(aim, _)| most(*aim)).collect::<Vec<_>>();
            (aims, value.worst)
        };
        far(&without) != far(best)
    }
}

/// Whoever was left out, everything that could be let go, and whether it would help.
#[track_caller]
fn assert_relaxations(seed: u64, table: &Table, asked: &Conditions, rng: &mut Rng, draw: Draw) -> [usize; 3] {
    let request = Request::new(table, asked.clone()).expect("the conditions can be kept");
    let insight = Insight::new(&request);
    let mut counts = [0; 3];
    let mentees = (0..table.n_mentees()).map(Someone::Mentee);
    for someone in mentees.chain((0..table.n_mentors()).map(Someone::Mentor)) {
        if someone.is_in(insight.matching()) {
            continue;
        }
        let others: Vec<Table> = (0..2)
            .map(|_| {
                with_cells(table, |mentee, mentor| match someone {
                    Someone::Mentee(of) => (of == mentee).then(|| draw.points(rng)),
                    Someone::Mentor(of) => (of == mentor).then(|| draw.points(rng)),
                })
            })
            .collect();
        let found = match someone {
            Someone::Mentee(mentee) => {
                let rows: Vec<_> = others.iter().map(|table| table.row(mentee).to_vec()).collect();
                insight.relaxations_of_mentee(mentee, &rows, usize::MAX)
            }
            Someone::Mentor(mentor) => {
                let column =
                    |table: &Table| (0..table.n_mentees()).map(|mentee| table.points(mentee, mentor)).collect();
                insight.relaxations_of_mentor(mentor, &others.iter().map(column).collect::<Vec<_>>(), usize::MAX)
            }
        };
        for found in &found {
            let context = format!("seed {seed}, {someone:?}, {:?}", found.relaxed);
            let (table, asked) = relaxed(table, asked, &found.relaxed, &others);
            assert!(someone.is_in(&found.change.matching), "{context}");
            let best = assert_as_good_as_solved_again(&table, &asked, &found.change, &context);
            assert_eq!(found.is_certain, someone.is_certain(&table, &asked, &best), "{context}: {table:?} {asked:?}");
            assert!(!found.is_certain || someone.is_in(&solved(&table, &asked).expect("solved before")), "{context}");
            counts[usize::from(found.is_certain)] += 1;
        }
        counts[2] += assert_nothing_missed(someone, table, asked, &others, &found, seed);
        assert!(found.is_sorted_by_key(|found| !found.is_certain), "certain ones stand first");
    }
    counts
}

/// What is not in the list does not help for certain.
#[track_caller]
fn assert_nothing_missed(
    someone: Someone,
    table: &Table,
    asked: &Conditions,
    others: &[Table],
    found: &[tandem::matching::Relaxation],
    seed: u64,
) -> usize {
    let wants = |mentee: usize| asked.wants.get(mentee).copied().unwrap_or(1);
    let is_idle = match someone {
        Someone::Mentee(mentee) => wants(mentee) == 0,
        Someone::Mentor(mentor) => table.places()[mentor] == 0,
    };
    if is_idle {
        assert!(found.is_empty());
        return 0;
    }
    let mut all: Vec<Relaxed> = (0..others.len()).map(|at| Relaxed::RuleOff { at }).collect();
    all.extend(asked.locks.iter().map(|&lock| Relaxed::Lock(lock)));
    match someone {
        Someone::Mentee(_) => all.extend((0..table.n_mentors()).map(|mentor| Relaxed::Place { mentor })),
        Someone::Mentor(mentor) => {
            let may_want = |mentee: &usize| wants(*mentee) < MOST_WANTED;
            let suits = |mentee: &usize| table.points(*mentee, mentor).is_some();
            let mentees = (0..table.n_mentees()).filter(may_want).filter(suits);
            all.extend(mentees.map(|mentee| Relaxed::Want { mentee }));
        }
    }
    let now = value(table, asked, &solved(table, asked).expect("solved before"));
    let could_be_in = someone.could_be_in(table, asked, &now);
    let missing = all.into_iter().filter(|one| found.iter().all(|found| found.relaxed != *one));
    let mut n = 0;
    for one in missing {
        let (table, asked) = relaxed(table, asked, &one, others);
        let best = value(&table, &asked, &solved(&table, &asked).expect("less is asked"));
        let is_want_elsewhere = matches!((someone, one), (Someone::Mentor(_), Relaxed::Want { .. }));
        let is_raised = asked.objective.raise_worst && matches!(one, Relaxed::Place { .. });
        if !is_want_elsewhere && !is_raised {
            let is_tie_already = matches!(one, Relaxed::Place { .. }) && could_be_in;
            assert!(is_tie_already || !someone.could_be_in(&table, &asked, &best), "seed {seed}: {one:?} is a tie");
            assert!(!someone.is_certain(&table, &asked, &best), "seed {seed}: {one:?} would have helped {someone:?}");
            n += 1;
        }
    }
    n
}

#[test]
fn every_relaxation_places_her_when_solved_again_and_none_is_missed() {
    let mut counts = [0; 3];
    for seed in 0..1_500 {
        let draw = if seed % 3 == 0 { Draw { n_values: 10_001, ..TIED } } else { TIED };
        let (table, asked) = drawn(seed, Draw { most_places: 1 + u32::from(seed % 2 == 0), ..draw }, 5);
        let of_seed = assert_relaxations(seed, &table, &asked, &mut Rng::with_seed(seed), draw);
        counts.iter_mut().zip(of_seed).for_each(|(sum, of_seed)| *sum += of_seed);
    }
    let [by_tie, certain, useless] = counts;
    assert!(by_tie > 300 && certain > 1_500 && useless > 1_500, "all kinds are met: {counts:?}");
}
