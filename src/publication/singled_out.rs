//! Who could be told from the others by what is published.
//!
//! The problem: somebody who knows a mentor from outside looks for her in the file, to read there what she did not know.
//! Every mentor without a public name must hide among `least` who look the same (k-anonymity; Sweeney, 2002).
//!
//! What counts as looking the same? If all that is published did, a list of ten skills would make nearly every row the only
//! one of its kind, and nothing could ever be published. So fields are of two sorts:
//!
//! - One that *identifies* tells what somebody outside may know: stage, years, time zone, languages, employer. All of these
//!   together, blanks too, must be shared by `least` mentors.
//! - Of any other, such as what she offers to teach and when, each single answer must be given by `least` mentors.
//!
//! So there remains: whoever knows several skills of a mentor may find the row. Where that would hurt her, staff say that
//! skills identify, or make them coarse or private.
//!
//! 1. Count each answer; those that are too rare are findings.
//! 2. Group the mentors by all that identifies; each group that is too small is a finding.
//! 3. Of such a group, take away every field without which it is too small still, the last first, so that what is left says
//!    why. Where that is one answer that is rare anyway, it is told once.
//!
//! Costs, for `n` mentors and `f` fields, at most `n²f²` comparisons of numbers.

use std::collections::BTreeMap;

use super::choices::Shown;
use super::column::{Column, Listed};
use super::finding::{Finding, FindingKind, Remedy, TellingAnswer};
use crate::program::Kind;

/// Everything that singles somebody out: rare answers first, then combinations, each in the order of the program.
pub(super) fn findings(columns: &[Column<'_>], listed: &[Listed<'_>], least: u32) -> Vec<Finding> {
    let hidden: Vec<usize> = (0..listed.len()).filter(|at| !listed[*at].is_named).collect();
    let crowd = Crowd { columns, listed, hidden, least };
    if crowd.is_too_few(crowd.hidden.len()) {
        let remedies = vec![crowd.leave_out(&crowd.hidden)];
        return vec![crowd.finding(FindingKind::TooFewMentors, Vec::new(), &crowd.hidden, remedies)];
    }
    let mut findings = crowd.rare_answers();
    findings.extend(crowd.combinations());
    findings
}

struct Crowd<'a> {
    columns: &'a [Column<'a>],
    listed: &'a [Listed<'a>],
    /// The positions of those without a public name.
    hidden: Vec<usize>,
    least: u32,
}

/// A field that identifies.
struct Telling<'a> {
    column: &'a Column<'a>,
    /// Of each mentor a number, the same for those who say the same.
    classes: Vec<usize>,
}

impl<'a> Telling<'a> {
    fn of(column: &'a Column<'a>) -> Self {
        let mut known: BTreeMap<&[String], usize> = BTreeMap::new();
        let mut classes = Vec::with_capacity(column.said.len());
        for things in &column.said {
            let next = known.len();
            classes.push(*known.entry(things).or_insert(next));
        }
        Self { column, classes }
    }
}

impl Crowd<'_> {
    /// Whether so many, but somebody, are too few to hide among.
    fn is_too_few(&self, n_people: usize) -> bool {
        n_people > 0 && u32::try_from(n_people).is_ok_and(|n| n < self.least)
    }

    fn rare_answers(&self) -> Vec<Finding> {
        let of_column = |column: &Column| {
            let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
            for at in self.hidden.iter().filter(|_| column.is_counted()) {
                for thing in &column.said[*at] {
                    holders.entry(thing).or_default().push(*at);
                }
            }
            let rare = holders.into_iter().filter(|(_, who)| self.is_too_few(who.len()));
            let finding = |(thing, who): (&str, Vec<usize>)| {
                let drop = Remedy::Drop { question: column.question.name.clone(), answer: thing.to_owned() };
                let mut remedies = vec![drop];
                remedies.extend(showing_less(column));
                remedies.push(self.leave_out(&who));
                let answer = TellingAnswer { question: column.question.name.clone(), answer: Some(thing.to_owned()) };
                self.finding(FindingKind::RareAnswer, vec![answer], &who, remedies)
            };
            rare.map(finding).collect::<Vec<_>>()
        };
        self.columns.iter().flat_map(of_column).collect()
    }

    fn combinations(&self) -> Vec<Finding> {
        let identifying = self.columns.iter().filter(|column| column.identifies());
        let telling: Vec<Telling> = identifying.map(Telling::of).collect();
        let mut groups: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        for at in &self.hidden {
            *groups.entry(telling.iter().map(|field| field.classes[*at]).collect()).or_default() += 1;
        }
        let mut findings: Vec<Finding> = Vec::new();
        for at in &self.hidden {
            let all: Vec<usize> = telling.iter().map(|field| field.classes[*at]).collect();
            // Each group is told once, by the first who is of it.
            let Some(n_alike) = groups.remove(&all) else { continue };
            let finding = self.is_too_few(n_alike).then(|| self.combination(telling.iter().collect(), *at)).flatten();
            if let Some(finding) = finding.filter(|finding| !findings.contains(finding)) {
                findings.push(finding);
            }
        }
        findings
    }

    /// The fewest fields by which this mentor stands among too few; nothing where that is one answer, which is rare.
    fn combination(&self, mut telling: Vec<&Telling>, mentor: usize) -> Option<Finding> {
        for at in (0..telling.len()).rev() {
            let mut fewer = telling.clone();
            fewer.remove(at);
            if self.is_too_few(self.alike(&fewer, mentor).len()) {
                telling = fewer;
            }
        }
        let is_rare = |thing: &String, column: &Column| self.is_too_few(self.n_who_say(column, thing));
        if let [Telling { column, .. }] = telling[..]
            && column.is_counted()
            && column.said[mentor].iter().any(|thing| is_rare(thing, column))
        {
            return None;
        }
        let who = self.alike(&telling, mentor);
        let answer = |Telling { column, .. }: &&Telling| TellingAnswer {
            question: column.question.name.clone(),
            answer: Some(column.said[mentor].join("; ")).filter(|answer| !answer.is_empty()),
        };
        let mut remedies: Vec<Remedy> = telling.iter().flat_map(|field| showing_less(field.column)).collect();
        remedies.push(self.leave_out(&who));
        Some(self.finding(FindingKind::Combination, telling.iter().map(answer).collect(), &who, remedies))
    }

    /// Those who say the same as this mentor to these questions.
    fn alike(&self, telling: &[&Telling], mentor: usize) -> Vec<usize> {
        let says_the_same = |at: &usize| telling.iter().all(|field| field.classes[*at] == field.classes[mentor]);
        self.hidden.iter().copied().filter(says_the_same).collect()
    }

    fn n_who_say(&self, column: &Column, thing: &String) -> usize {
        self.hidden.iter().filter(|at| column.said[**at].contains(thing)).count()
    }

    fn leave_out(&self, who: &[usize]) -> Remedy {
        Remedy::LeaveOut { mentors: self.ids(who) }
    }

    fn ids(&self, who: &[usize]) -> Vec<String> {
        who.iter().map(|at| self.listed[*at].member.id().to_owned()).collect()
    }

    fn finding(&self, kind: FindingKind, answers: Vec<TellingAnswer>, who: &[usize], remedies: Vec<Remedy>) -> Finding {
        Finding { kind, answers, mentors: self.ids(who), of: self.hidden.len(), least: self.least, remedies }
    }
}

/// How less could be shown of a question.
fn showing_less(column: &Column) -> Vec<Remedy> {
    let question = column.question.name.clone();
    let coarse = match (column.field.shown, column.question.kind) {
        (_, Kind::Text | Kind::People) | (Shown::Coarse, Kind::Skills | Kind::TimeZone | Kind::Hours) => None,
        (Shown::Coarse, _) => Some(Remedy::MakeCoarser { question: question.clone() }),
        _ => Some(Remedy::MakeCoarse { question: question.clone() }),
    };
    coarse.into_iter().chain([Remedy::MakePrivate { question }]).collect()
}
