//! Stable and greedy matchings against every matching there is, judged by what people would choose from among several.

use fastrand::Rng;
use tandem::fit::Points;
use tandem::matching::{
    BlockingPair, Compared, Figures, Matching, Preferences, Proposals, Proposers, Reply, Request, Table,
    blocking_pairs, compare, greedy, judge, optimal, stable,
};

use crate::draw::{Draw, TIED, conditions};

mod market;

use market::{Market, One, Ties};

const BOTH: [Proposers; 2] = [Proposers::Mentees, Proposers::Mentors];

/// The pairs that nothing but this finds, and those that `blocking_pairs` names, are the same; and whoever is given up is
/// there to be given up.
#[track_caller]
fn assert_blocking(market: &Market, matching: &Matching) -> usize {
    let request = market.request();
    let found: Vec<BlockingPair> = blocking_pairs(market.preferences(&request), matching).collect();
    let made: Vec<_> = matching.pairs().collect();
    let expected: Vec<_> = market.blocking(&made, Ties::Against).collect();
    assert_eq!(found.iter().map(|pair| (pair.mentee, pair.mentor)).collect::<Vec<_>>(), expected);
    for BlockingPair { mentee, mentor, gives_up, turns_away } in &found {
        assert!(gives_up.is_none_or(|mentor| made.contains(&(*mentee, mentor))));
        assert!(turns_away.is_none_or(|mentee| made.contains(&(mentee, *mentor))));
    }
    found.len()
}

/// Whoever proposes, and how many stable matchings there are.
#[track_caller]
fn assert_stable_and_best(market: &Market) -> usize {
    let request = market.request();
    let all = market.all_stable();
    for proposers in BOTH {
        let matching = stable(market.preferences(&request), proposers).matching;
        assert!(judge(&market.table, &market.asked, &matching, None).is_sound());
        assert_eq!(assert_blocking(market, &matching), 0);
        market.assert_best_for(proposers, &matching.pairs().collect::<Vec<_>>(), &all);
    }
    assert_blocking(market, request.locked());
    assert_blocking(market, &optimal_where_both_agree(market, &request));
    all.len()
}

/// The best matching of the pairs that both tables allow.
fn optimal_where_both_agree(market: &Market, request: &Request<'_>) -> Matching {
    let mut asked = request.conditions().clone();
    let all =
        (0..market.table.n_mentees()).flat_map(|one| (0..market.table.n_mentors()).map(move |other| (one, other)));
    let blocked = all.filter(|&(one, other)| market.of_mentors.points(one, other).is_none());
    asked.bans.extend(blocked.filter(|&pair| !market.is_locked(pair)));
    optimal(&Request::new(&market.table, asked).expect("no lock is banned")).matching
}

#[test]
fn of_all_stable_matchings_there_are_it_is_the_best_for_those_who_propose() {
    let wide = Draw { n_values: 10_001, ..TIED };
    for draw in [TIED, Draw { blocked: 50, ..TIED }, wide, Draw { most_places: 1, blocked: 0, ..wide }] {
        for seed in 0..1_500 {
            let mut rng = Rng::with_seed(seed);
            let (n_mentees, n_mentors) = (rng.usize(0..=4), rng.usize(0..=3));
            assert!(assert_stable_and_best(&Market::draw(&mut rng, draw, n_mentees, n_mentors)) > 0);
        }
    }
}

#[test]
fn it_is_the_best_for_those_who_propose_where_there_are_several() {
    let n_stable = |seed| assert_stable_and_best(&Market::even(&mut Rng::with_seed(seed)));
    let n_with_several = (0..2_000).filter(|&seed| n_stable(seed) > 1).count();
    assert!(n_with_several > 200, "only {n_with_several} markets have more than one stable matching");
}

/// The best pair first, said in the plainest way.
fn plain_greedy(market: &Market) -> Matching {
    let request = market.request();
    let mut made: Vec<_> = request.locked().pairs().collect();
    let mut pairs = market.pairs();
    pairs.sort_by_key(|&(mentee, mentor)| (std::cmp::Reverse(market.table.points(mentee, mentor)), mentee, mentor));
    for (mentee, mentor) in pairs.into_iter().filter(|pair| !market.is_locked(*pair)) {
        let has_room = |of, other| market.has_room(of, &Market::partners(of, &made), other);
        if has_room(One::Mentee(mentee), mentor) && has_room(One::Mentor(mentor), mentee) {
            made.push((mentee, mentor));
        }
    }
    Matching::of_pairs(market.table.n_mentees(), made)
}

#[test]
fn greedy_takes_the_best_pair_that_is_left_and_is_stable_where_both_sides_read_one_table() {
    for seed in 0..2_000 {
        let mut rng = Rng::with_seed(seed);
        let draw = Draw { n_values: [3, 10_001][rng.usize(0..2)], ..TIED };
        let (n_mentees, n_mentors) = (rng.usize(0..=7), rng.usize(0..=7));
        let market = Market::draw(&mut rng, draw, n_mentees, n_mentors);
        let request = market.request();
        let preferences = market.preferences(&request);
        let matching = greedy(&preferences);
        assert_eq!(matching, plain_greedy(&market), "seed {seed}");
        if market.table == market.of_mentors {
            assert_eq!(blocking_pairs(preferences, &matching).count(), 0, "seed {seed}");
        }
    }
}

#[test]
fn without_ties_one_table_has_one_stable_matching_and_greedy_makes_it() {
    for seed in 0..300 {
        let mut rng = Rng::with_seed(seed);
        let (n_mentees, n_mentors) = (rng.usize(1..40), rng.usize(1..40));
        let mut values: Vec<u16> = (0..=Points::MOST).collect();
        rng.shuffle(&mut values);
        let cells = values.into_iter().take(n_mentees * n_mentors).map(Points::new);
        let places = (0..n_mentors).map(|_| rng.u32(0..4)).collect();
        let table = Table::new(n_mentees, places, cells.collect()).expect("one cell for each pair");
        let asked = conditions(&mut rng, &table, Draw { n_values: 10_001, ..TIED });
        let request = Request::new(&table, asked).expect("the conditions can be kept");
        let preferences = Preferences::shared(&request);
        let expected = greedy(&preferences);
        for proposers in BOTH {
            assert_eq!(stable(preferences, proposers).matching, expected, "seed {seed}");
        }
    }
}

#[test]
fn larger_stable_matchings_keep_every_condition_and_no_pair_blocks_them() {
    let sizes = [(150, 40), (40, 150), (120, 120), (300, 5), (2, 300)];
    for (seed, (n_mentees, n_mentors)) in (0..4).flat_map(|seed| sizes.map(|size| (seed, size))) {
        let mut rng = Rng::with_seed(seed);
        let draw = Draw { n_values: [3, 10_001][rng.usize(0..2)], most_places: 9, ..TIED };
        let market = Market::draw(&mut rng, draw, n_mentees, n_mentors);
        let request = market.request();
        for proposers in BOTH {
            let matching = stable(market.preferences(&request), proposers).matching;
            assert_eq!(judge(&market.table, &market.asked, &matching, None).faults(), [], "seed {seed}");
            assert_eq!(blocking_pairs(market.preferences(&request), &matching).count(), 0, "seed {seed}");
        }
    }
}

/// The three stable matchings of Gale and Shapley's own example: everybody's first choice is somebody's third.
#[test]
fn who_proposes_decides_where_nobody_agrees() {
    let points = |cells: [u16; 9]| cells.map(Points::new).to_vec();
    let of_mentees = Table::new(3, vec![1; 3], points([3, 2, 1, 1, 3, 2, 2, 1, 3])).expect("one cell for each pair");
    let of_mentors = Table::new(3, vec![1; 3], points([1, 2, 3, 3, 1, 2, 2, 3, 1])).expect("one cell for each pair");
    let request = Request::unlocked(&of_mentees);
    let preferences = Preferences::of_both(&request, &of_mentors).expect("both tables are of the same people");
    let made = |proposers| stable(preferences, proposers).matching.pairs().collect::<Vec<_>>();
    assert_eq!(made(Proposers::Mentees), [(0, 0), (1, 1), (2, 2)]);
    assert_eq!(made(Proposers::Mentors), [(0, 2), (1, 0), (2, 1)]);
    let between = Matching::one_each(vec![Some(1), Some(2), Some(0)]);
    assert_eq!(blocking_pairs(preferences, &between).count(), 0);
    assert!(Preferences::of_both(&request, &Table::new(0, vec![1; 3], Vec::new()).expect("no cells")).is_none());
}

/// What the proposals say, done by somebody who knows nothing but what they say, is the matching.
#[test]
fn the_proposals_tell_the_whole_story() {
    for seed in 0..1_000 {
        let mut rng = Rng::with_seed(seed);
        let market = Market::draw(&mut rng, TIED, 5, 4);
        let request = market.request();
        for proposers in BOTH {
            let mut made: Vec<_> = request.locked().pairs().collect();
            let mut proposals = Proposals::new(market.preferences(&request), proposers);
            let mut n_proposals = 0;
            while let Some(proposal) = proposals.next() {
                let gone = match (proposal.reply, proposers) {
                    (Reply::Displaced(mentee), Proposers::Mentees) => Some((mentee, proposal.mentor)),
                    (Reply::Displaced(mentor), Proposers::Mentors) => Some((proposal.mentee, mentor)),
                    _ => None,
                };
                made.retain(|pair| Some(*pair) != gone);
                made.extend((proposal.reply != Reply::Refused).then_some((proposal.mentee, proposal.mentor)));
                assert_eq!(proposals.matching(), Matching::of_pairs(5, made.clone()), "seed {seed}");
                n_proposals += 1;
            }
            let whole = stable(market.preferences(&request), proposers);
            assert_eq!((whole.matching, whole.n_proposals), (proposals.matching(), n_proposals));
        }
    }
}

/// Two mentees with one mentor each want the other's; one of them is with somebody who is blocked for her, by hand.
#[test]
fn a_matching_by_hand_has_its_blocking_pairs_named_whatever_is_wrong_with_it() {
    let cells = [Some(40), Some(90), Some(50), Some(50), Some(70), None];
    let table = Table::new(3, vec![2, 1], cells.map(|cell| cell.and_then(Points::new)).to_vec()).expect("six cells");
    let request = Request::unlocked(&table);
    let preferences = Preferences::shared(&request);
    let named = |mentors_of: [&[usize]; 3]| {
        let matching = Matching::new(mentors_of.map(<[usize]>::to_vec).to_vec());
        let pairs = blocking_pairs(preferences, &matching);
        pairs.map(|pair| (pair.mentee, pair.mentor, pair.gives_up, pair.turns_away)).collect::<Vec<_>>()
    };
    assert_eq!(named([&[1], &[0], &[0]]), []);
    // Nobody is with anybody: each pair that may be made blocks.
    assert_eq!(named([&[], &[], &[]]).len(), 5);
    // The third is with the mentor whom she must not be with, who would have anybody else.
    assert_eq!(named([&[0], &[0], &[1]]), [(0, 1, Some(0), Some(2)), (2, 0, Some(1), Some(0))],);
    // All three are with a mentor of two places.
    assert_eq!(named([&[0], &[0], &[0]]), [(0, 1, Some(0), None)]);
}

#[test]
fn the_ways_to_match_are_compared_by_the_same_figures() {
    for seed in 0..300 {
        let mut rng = Rng::with_seed(seed);
        let market = Market::draw(&mut rng, Draw { n_values: 10_001, ..TIED }, 8, 5);
        let request = market.request();
        let preferences = market.preferences(&request);
        let all = compare(preferences);
        for Compared { matching, figures, method } in &all {
            let verdict = judge(&market.table, &market.asked, matching, None);
            assert_eq!((figures.placed, figures.points), (verdict.n_placed(), verdict.total_points()));
            assert_eq!(*figures, Figures::of(preferences, matching), "{method:?}");
            let loads = matching.loads(5);
            assert_eq!(figures.spread, loads.iter().map(|&load| (0..load as u64).sum::<u64>()).sum::<u64>());
            assert_eq!(figures.heaviest, loads.into_iter().max().unwrap_or(0));
            let points = matching.pairs().filter_map(|(mentee, mentor)| market.table.points(mentee, mentor));
            assert_eq!(figures.worst, points.map(Points::get).min());
        }
        let [_, by_mentees, by_mentors, _] = all.as_slice() else { panic!("there are four ways") };
        assert_eq!((by_mentees.figures.blocking, by_mentors.figures.blocking), (0, 0));
        assert_eq!(by_mentees.figures.pairs, by_mentors.figures.pairs);
    }
}
