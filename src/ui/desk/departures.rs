//! Whoever left or declined: taken out of the people, and brought back to where she stood.

use crate::person::{People, Person, Side};

/// Why somebody is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// She left the programme.
    Left,
    /// She was asked, and declined.
    Declined,
}

/// Somebody who was taken out, with all that it takes to bring her back.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Gone {
    /// On which side.
    pub(crate) side: Side,
    /// Who.
    pub(crate) person: Person,
    /// Why.
    pub(crate) why: Why,
    /// Where she stood among her side.
    at: usize,
}

impl Gone {
    /// Her id.
    pub(crate) fn id(&self) -> &str {
        self.person.id.trim()
    }

    /// What she is called; her id where she has no name.
    pub(crate) fn name(&self) -> &str {
        let name = self.person.name.trim();
        if name.is_empty() { self.id() } else { name }
    }

    /// Whether this is she.
    pub(crate) fn is(&self, side: Side, id: &str) -> bool {
        self.side == side && self.id() == id
    }
}

/// The people without this one, and she; nothing where she is not there.
pub(crate) fn take_out(people: &People, side: Side, id: &str, why: Why) -> Option<(People, Gone)> {
    let at = people.side(side).iter().position(|person| person.id.trim() == id)?;
    let mut people = people.clone();
    let person = side_mut(&mut people, side).remove(at);
    Some((people, Gone { side, person, why, at }))
}

/// The people, and this one where she stood.
pub(crate) fn bring_back(people: &People, gone: &Gone) -> People {
    let mut people = people.clone();
    let side = side_mut(&mut people, gone.side);
    side.insert(gone.at.min(side.len()), gone.person.clone());
    people
}

/// Takes out of other people, such as those of a newer file, whoever is known to be gone; and says who still is.
pub(crate) fn keep_out(people: &mut People, gone: &[Gone]) -> Vec<Gone> {
    let mut still = Vec::new();
    for gone in gone {
        if let Some((rest, again)) = take_out(people, gone.side, gone.id(), gone.why) {
            *people = rest;
            still.push(again);
        }
    }
    still
}

fn side_mut(people: &mut People, side: Side) -> &mut Vec<Person> {
    match side {
        Side::Mentee => &mut people.mentees,
        Side::Mentor => &mut people.mentors,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mentors(ids: &[&str]) -> People {
        let person = |id: &&str| Person { id: (*id).to_owned(), ..Person::default() };
        People { mentors: ids.iter().map(person).collect(), mentees: Vec::new() }
    }

    #[test]
    fn who_comes_back_stands_where_she_stood() {
        let all = mentors(&["dolores", "emil", "kofi"]);
        let (rest, emil) = take_out(&all, Side::Mentor, "emil", Why::Left).expect("he is there");
        assert_eq!(rest, mentors(&["dolores", "kofi"]));
        assert_eq!(bring_back(&rest, &emil), all);
        assert_eq!(take_out(&rest, Side::Mentor, "emil", Why::Left), None);
        assert_eq!(take_out(&all, Side::Mentee, "emil", Why::Left), None);
    }

    #[test]
    fn who_is_gone_stays_out_of_a_newer_file_until_the_file_knows_it() {
        let (_, emil) = take_out(&mentors(&["emil"]), Side::Mentor, "emil", Why::Declined).expect("he is there");
        let mut newer = mentors(&["dolores", "emil"]);
        let still = keep_out(&mut newer, std::slice::from_ref(&emil));
        assert_eq!((newer, still[0].why), (mentors(&["dolores"]), Why::Declined));
        assert_eq!(keep_out(&mut mentors(&["dolores"]), &[emil]), []);
    }
}
