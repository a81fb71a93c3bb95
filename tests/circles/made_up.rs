//! Tables of made-up people, each from a seed.

use fastrand::Rng;
use tandem::matching::circles::{CircleLimits, CircleTable, Offer, Peer, Want};

/// How people are made up.
#[derive(Clone, Copy)]
pub(crate) struct Making {
    pub(crate) n_people: usize,
    /// How many subjects there are to teach and to learn.
    pub(crate) n_subjects: u32,
    /// How many evenings of the week each is free.
    pub(crate) n_evenings: usize,
    /// Of a hundred people, how many ask not to be the only one of a kind.
    pub(crate) asks: u8,
    /// Of a hundred pairs, how many were together before.
    pub(crate) apart: u8,
    pub(crate) limits: CircleLimits,
}

/// Few people, of all sorts: some tables have circles for everybody, some for nobody.
pub(crate) fn few(seed: u64) -> CircleTable {
    let mut rng = Rng::with_seed(seed);
    let least = rng.usize(3..=4);
    let limits = CircleLimits {
        least,
        most: rng.usize(least..=8),
        number: if rng.u8(0..4) == 0 { Some(rng.usize(1..=2)) } else { None },
        minutes: 60,
    };
    let making = Making {
        n_people: rng.usize(6..=9),
        n_subjects: rng.u32(2..=8),
        n_evenings: rng.usize(2..=6),
        asks: rng.u8(0..=60),
        apart: rng.u8(0..=20),
        limits,
    };
    table(&making, &mut rng)
}

/// As many people as a real round has: circles of four to six.
pub(crate) fn many(n_people: usize, seed: u64) -> CircleTable {
    let limits = CircleLimits { least: 4, most: 6, number: None, minutes: 60 };
    let making = Making { n_people, n_subjects: 30, n_evenings: 3, asks: 20, apart: 2, limits };
    table(&making, &mut Rng::with_seed(seed))
}

pub(crate) fn table(making: &Making, rng: &mut Rng) -> CircleTable {
    let mut peers: Vec<Peer> = (0..making.n_people).map(|_| peer(making, rng)).collect();
    for (person, peer) in peers.iter_mut().enumerate() {
        peer.apart.extend((0..person).filter(|_| rng.u8(0..100) < making.apart));
    }
    CircleTable::new(peers, making.limits).expect("made-up people are in order")
}

fn peer(making: &Making, rng: &mut Rng) -> Peer {
    let n_wants = rng.usize(1..=4);
    let wants = distinct(n_wants, making.n_subjects, rng);
    let offers = distinct(rng.usize(1..=4), making.n_subjects, rng);
    let kinds = distinct(rng.usize(0..=2), 5, rng);
    let asks = if rng.u8(0..100) < making.asks { kinds.clone() } else { Vec::new() };
    Peer {
        offers: offers.into_iter().map(|subject| offer(subject, rng)).collect(),
        wants: (1..).zip(wants).map(|(weight, subject)| Want { subject, weight }).collect(),
        free: evenings(making.n_evenings, rng),
        stage: (rng.u8(0..10) > 0).then(|| rng.u32(0..5)),
        kinds,
        asks,
        apart: Vec::new(),
        convenes: rng.u8(0..4) == 0,
    }
}

/// Most teach the thing itself, some a relative of it.
fn offer(subject: u32, rng: &mut Rng) -> Offer {
    Offer { subject, worth: if rng.u8(0..4) == 0 { 5_000 } else { 10_000 } }
}

fn distinct(n: usize, below: u32, rng: &mut Rng) -> Vec<u32> {
    let mut all: Vec<u32> = (0..below).collect();
    rng.shuffle(&mut all);
    all.truncate(n);
    all
}

/// Two hours or so on some of the evenings of the week, by a clock of one of three zones; the last may run into the next
/// week.
fn evenings(n_evenings: usize, rng: &mut Rng) -> Vec<(u16, u16)> {
    let zone = 60 * rng.u16(0..3);
    let mut free = Vec::new();
    let mut chosen = distinct(n_evenings, 7, rng);
    chosen.sort_unstable();
    for evening in chosen {
        let start = u16::try_from(evening).expect("one of seven") * 1_440 + 1_080 + zone + 30 * rng.u16(0..=3);
        let end = start + 30 * rng.u16(2..=5);
        if end < 10_080 {
            free.push((start, end));
        } else {
            free.push((start, 10_080));
            free.extend((end > 10_080).then(|| (0, end - 10_080)));
        }
    }
    free.sort_unstable();
    free
}
