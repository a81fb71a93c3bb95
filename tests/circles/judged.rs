//! The judge sees each thing that can be wrong.

use std::cmp::Reverse;

use tandem::matching::circles::{CircleLimits, CircleTable, Circles, Offer, Peer, Want, judge_circles};

/// Four people who each teach the next what she wants, and are free from the seventh to the ninth hour of Monday.
fn ring() -> Vec<Peer> {
    let peer = |teaches: u32| Peer {
        offers: vec![Offer { subject: teaches, worth: 10_000 }],
        wants: vec![Want { subject: (teaches + 3) % 4, weight: 2 }, Want { subject: 9, weight: 1 }],
        free: vec![(420, 540)],
        stage: Some(teaches % 2),
        kinds: vec![5],
        asks: vec![5],
        convenes: teaches == 2,
        ..Peer::default()
    };
    (0..4).map(peer).collect()
}

const LIMITS: CircleLimits = CircleLimits { least: 3, most: 4, number: None, minutes: 60 };

#[track_caller]
fn finds(change: impl FnOnce(&mut Vec<Peer>), limits: CircleLimits, circles: &[&[usize]], expected: &[&str]) {
    let mut peers = ring();
    change(&mut peers);
    let table = CircleTable::new(peers, limits).expect("a sound table");
    let circles = Circles::new(circles.iter().map(|group| group.to_vec()).collect());
    let faults: Vec<String> = judge_circles(&table, &circles).faults.iter().map(ToString::to_string).collect();
    assert_eq!(faults, expected);
}

#[test]
fn a_sound_circle_has_no_faults_and_its_figures() {
    finds(|_| {}, LIMITS, &[&[0, 1, 2, 3]], &[]);
    let table = CircleTable::new(ring(), LIMITS).expect("a sound table");
    let quality = judge_circles(&table, &Circles::new(vec![vec![3, 2, 1, 0]])).quality;
    assert_eq!((quality.people, quality.worst, quality.covered), (4, 6_667, 26_668));
    assert_eq!((quality.further_stages, quality.without_convener, quality.asked_for), (1, Reverse(0), 0));
}

#[test]
fn each_broken_rule_is_named() {
    finds(|_| {}, LIMITS, &[&[0, 1, 2, 3, 4]], &["there is no person 4"]);
    finds(|_| {}, LIMITS, &[&[0, 1, 1, 2, 3]], &["person 1 is in a circle twice", "circle 0 has 5 people"]);
    let one = CircleLimits { number: Some(1), ..LIMITS };
    finds(
        |peers| peers.extend(ring()),
        one,
        &[&[0, 1, 2, 3], &[4, 5, 6, 7]],
        &["there are 2 circles, but at most 1 were asked for"],
    );
    let five = CircleLimits { least: 5, most: 5, ..LIMITS };
    finds(|_| {}, five, &[&[0, 1, 2, 3]], &["circle 0 has 4 people"]);
    finds(
        |peers| peers[1].free = vec![(0, 479)],
        LIMITS,
        &[&[0, 1, 2, 3]],
        &["the people of circle 0 share 59 minutes in one piece at most"],
    );
    finds(
        |_| {},
        LIMITS,
        &[&[0, 1, 2]],
        &[
            "nobody of circle 0 teaches person 0 anything that she wants",
            "person 2 teaches nobody of circle 0 anything that they want",
        ],
    );
    finds(|peers| peers[2].kinds = vec![5, 6], LIMITS, &[&[0, 1, 2, 3]], &[]);
    finds(
        |peers| (peers[2].kinds, peers[2].asks) = (vec![5, 6], vec![6]),
        LIMITS,
        &[&[0, 1, 2, 3]],
        &["person 2 is the only one of a kind in circle 0, and asked not to be"],
    );
    finds(
        |peers| peers[2].apart = vec![0],
        LIMITS,
        &[&[0, 1, 2, 3]],
        &["persons 2 and 0 are together in circle 0, and must not be"],
    );
}

#[test]
fn hours_over_the_end_of_the_week_are_one_piece() {
    let sunday = |peers: &mut Vec<Peer>| {
        for peer in peers {
            peer.free = vec![(0, 30), (10_050, 10_080)];
        }
    };
    finds(sunday, LIMITS, &[&[0, 1, 2, 3]], &[]);
    let whole_week = |peers: &mut Vec<Peer>| peers[0].free = vec![(0, 10_080)];
    finds(whole_week, LIMITS, &[&[0, 1, 2, 3]], &[]);
}
