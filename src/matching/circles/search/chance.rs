//! Numbers that look like chance and are not: the same seed gives the same numbers.

/// Sebastiano Vigna's `SplitMix64` (public domain, <https://prng.di.unimi.it/splitmix64.c>): a counter, and a mixer that
/// leaves no trace of it.
#[derive(Debug, Clone)]
pub(super) struct Chance {
    counter: u64,
}

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self { counter: seed }
    }

    fn next(&mut self) -> u64 {
        self.counter = self.counter.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.counter ^ self.counter >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    /// A number below `end`, which is above 0. Of two numbers one may come more often by one in four billion.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let scaled = (self.next() >> 32) * end as u64;
        usize::try_from(scaled >> 32).expect("below a number of the same type")
    }

    /// Something of a list, which is not empty.
    pub(super) fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    /// The first numbers that the author's own C program gives for the seed 1234567.
    #[test]
    fn it_gives_the_numbers_of_its_source() {
        let mut chance = Chance::new(1_234_567);
        let first = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!([chance.next(), chance.next(), chance.next()], first);
    }
}
