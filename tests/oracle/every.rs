//! Every matching there is, tried one by one.

use tandem::matching::{Aim, Conditions, First, Hours, Matching, Table};

/// What a matching is good at, in the order of what was asked: the more the better.
pub(crate) type Value = Vec<i128>;

/// Tries every matching that can be carried out, and keeps the first best in the order of the written rule.
pub(crate) struct EveryMatching<'a> {
    /// What each matching that was tried is good at, where that is asked for.
    values: Option<Vec<Value>>,
    table: &'a Table,
    asked: &'a Conditions,
    hours: Option<&'a Hours>,
    /// What the worst fit of a matching without free pairs counts as.
    most_points: i128,
    made: Vec<(usize, usize)>,
    best: Option<(Value, Vec<(usize, usize)>)>,
}

impl<'a> EveryMatching<'a> {
    /// The best of all, and what it is good at.
    pub(crate) fn best_of(table: &'a Table, asked: &'a Conditions) -> (Value, Matching) {
        Self::new(table, asked).best()
    }

    /// The best of all that keep to the hours, and what it is good at.
    pub(crate) fn best_within(table: &'a Table, asked: &'a Conditions, hours: &'a Hours) -> (Value, Matching) {
        Self { hours: Some(hours), ..Self::new(table, asked) }.best()
    }

    fn best(mut self) -> (Value, Matching) {
        self.decide_from(0);
        let (value, pairs) = self.best.expect("the locks alone are a matching");
        (value, Matching::of_pairs(self.table.n_mentees(), pairs))
    }

    /// What each matching that can be carried out is good at.
    pub(crate) fn values(table: &'a Table, asked: &'a Conditions) -> Vec<Value> {
        let mut every = Self { values: Some(Vec::new()), ..Self::new(table, asked) };
        every.decide_from(0);
        every.values.unwrap_or_default()
    }

    /// What one matching is good at.
    pub(crate) fn value_of(table: &'a Table, asked: &'a Conditions, matching: &Matching) -> Value {
        Self::new(table, asked).value(&matching.pairs().collect::<Vec<_>>())
    }

    fn new(table: &'a Table, asked: &'a Conditions) -> Self {
        Self {
            most_points: most_points(table, asked),
            values: None,
            table,
            asked,
            hours: None,
            made: Vec::new(),
            best: None,
        }
    }

    fn decide_from(&mut self, at: usize) {
        let n_mentors = self.table.n_mentors();
        if at == self.table.n_mentees() * n_mentors {
            self.weigh();
            return;
        }
        let pair = (at / n_mentors, at % n_mentors);
        let is_locked = self.is_locked(pair);
        if self.can_make(pair, is_locked) {
            self.made.push(pair);
            self.decide_from(at + 1);
            self.made.pop();
        }
        if !is_locked {
            self.decide_from(at + 1);
        }
    }

    fn is_locked(&self, (mentee, mentor): (usize, usize)) -> bool {
        self.asked.locks.iter().any(|lock| (lock.mentee, lock.mentor) == (mentee, mentor))
    }

    fn can_make(&self, (mentee, mentor): (usize, usize), is_locked: bool) -> bool {
        let Some(points) = self.table.points(mentee, mentor) else { return false };
        let fits = is_locked || points.get() >= self.asked.objective.least_points;
        let n_mentors = self.made.iter().filter(|pair| pair.0 == mentee).count();
        let n_mentees = self.made.iter().filter(|pair| pair.1 == mentor).count();
        let wants = self.asked.wants.get(mentee).map_or(1, |&wants| usize::from(wants));
        let has_kind_left = self.asked.kinds.as_ref().is_none_or(|kinds| {
            let kind = |of: usize| kinds.of_mentee[of];
            let same = self.made.iter().filter(|pair| pair.1 == mentor && kind(pair.0) == kind(mentee));
            same.count() < kinds.most as usize
        });
        let has_room = n_mentees < self.table.places()[mentor] as usize;
        fits && !self.asked.bans.contains(&(mentee, mentor))
            && n_mentors < wants
            && has_room
            && has_kind_left
            && self.has_hours(mentee, mentor)
    }

    fn has_hours(&self, mentee: usize, mentor: usize) -> bool {
        let Some(hours) = self.hours else { return true };
        let others = self.made.iter().filter(|pair| pair.1 == mentor).map(|pair| hours.needs[pair.0]);
        let needed = others.sum::<u32>() + hours.needs[mentee];
        hours.offers[mentor].is_none_or(|offered| needed <= offered)
    }

    fn weigh(&mut self) {
        let value = self.value(&self.made);
        if let Some(values) = &mut self.values {
            values.push(value.clone());
        }
        if self.best.as_ref().is_none_or(|(best, _)| *best < value) {
            self.best = Some((value, self.made.clone()));
        }
    }

    /// What these pairs are good at, in the order of what was asked.
    fn value(&self, made: &[(usize, usize)]) -> Value {
        let objective = &self.asked.objective;
        let placing = [Aim::Placed, Aim::Waited, Aim::Least].into_iter().chain((2..=5).map(Aim::Further));
        let (before, after): (Vec<Aim>, Vec<Aim>) = match objective.first {
            First::MostPlaced => (placing.chain([Aim::Kept]).collect(), vec![Aim::Points]),
            First::BestFits => (vec![Aim::Kept, Aim::Points], placing.collect()),
        };
        let mut value: Value = before.into_iter().map(|aim| self.count(made, aim)).collect();
        value.extend(objective.raise_worst.then(|| self.worst(made)));
        value.extend(after.into_iter().map(|aim| self.count(made, aim)));
        value.extend(objective.spread.then(|| self.count(made, Aim::Spread)));
        value
    }

    fn worst(&self, made: &[(usize, usize)]) -> i128 {
        let free = made.iter().filter(|&&pair| !self.is_locked(pair));
        let points = free.filter_map(|&(mentee, mentor)| self.table.points(mentee, mentor));
        points.map(|points| i128::from(points.get())).min().unwrap_or(self.most_points).min(self.most_points)
    }

    /// How far these pairs go in an aim.
    fn count(&self, made: &[(usize, usize)], aim: Aim) -> i128 {
        let n_of = |mentee: usize| made.iter().filter(|pair| pair.0 == mentee).count();
        let load = |mentor: usize| made.iter().filter(|pair| pair.1 == mentor).count() as i128;
        let mentees = 0..self.table.n_mentees();
        let mentors = 0..self.table.n_mentors();
        let of = |list: &[u32], at: usize| list.get(at).copied().map_or(0, i128::from);
        match aim {
            Aim::Placed => mentees.filter(|&mentee| n_of(mentee) > 0).count() as i128,
            Aim::Waited => {
                mentees.filter(|&mentee| n_of(mentee) > 0).map(|mentee| of(&self.asked.waited, mentee)).sum()
            }
            Aim::Least => mentors.map(|mentor| load(mentor).min(of(&self.asked.least, mentor))).sum(),
            Aim::Further(nth) => mentees.filter(|&mentee| n_of(mentee) >= usize::from(nth)).count() as i128,
            Aim::Kept => made.iter().filter(|pair| self.asked.kept.contains(pair)).count() as i128,
            Aim::Points => {
                let points = |&(mentee, mentor): &(usize, usize)| self.table.points(mentee, mentor);
                made.iter().filter_map(points).map(|points| i128::from(points.get())).sum()
            }
            Aim::Spread => mentors.map(|mentor| -load(mentor) * (load(mentor) - 1)).sum(),
        }
    }
}

/// The most points that the table has, of those that are enough.
fn most_points(table: &Table, asked: &Conditions) -> i128 {
    let cells = (0..table.n_mentees()).flat_map(|mentee| table.row(mentee)).flatten().map(|points| points.get());
    let least = asked.objective.least_points;
    cells.filter(|&points| points >= least).max().unwrap_or(least).into()
}
