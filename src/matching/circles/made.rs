//! Circles as they were made, and how good they are.

use std::cmp::Reverse;

/// Who is in which circle, however it was decided; that the circles keep the rules is for
/// [`judge_circles`](super::judge_circles) to say.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Circles {
    groups: Vec<Vec<usize>>,
}

impl Circles {
    /// Circles from the people of each. They are sorted: each by its people, and all by the first of each.
    pub fn new(mut groups: Vec<Vec<usize>>) -> Self {
        for group in &mut groups {
            group.sort_unstable();
        }
        groups.retain(|group| !group.is_empty());
        groups.sort_unstable();
        Self { groups }
    }

    /// The people of each circle, in order.
    pub fn groups(&self) -> &[Vec<usize>] {
        &self.groups
    }

    /// How many people are in a circle.
    pub fn n_people(&self) -> usize {
        self.groups.iter().map(Vec::len).sum()
    }

    /// The circle of each of `n_people`, if she is in one.
    pub fn circle_of(&self, n_people: usize) -> Vec<Option<usize>> {
        let mut circle_of = vec![None; n_people];
        for (circle, group) in self.groups.iter().enumerate() {
            for person in group {
                circle_of[*person] = Some(circle);
            }
        }
        circle_of
    }
}

/// How good circles are, in whole numbers. The greater is the better one: what stands first decides, and what stands
/// below only between equals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quality {
    /// How many people are in a circle.
    pub people: usize,
    /// How many of the circles that were asked for there are; 0 where no number was given.
    pub asked_for: usize,
    /// The share of her wants that is covered for the one for whom it is least, in hundredths of a percent.
    pub worst: u16,
    /// The same shares of all who are in a circle, added up.
    pub covered: u32,
    /// How many stages there are in each circle beside one, added up.
    pub further_stages: u32,
    /// How many circles have nobody who is willing to convene them.
    pub without_convener: Reverse<usize>,
}
