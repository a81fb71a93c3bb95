//! Whether what a receipt says is true.

use super::fault::problem_of;
use super::read;
use super::record::{OfPeople, OfProgram, Receipt};
use super::settle::{Claims, settle};
use super::write::{of_people_of, of_program_of};
use crate::fit::{Points, Scorer};
use crate::matching::{Proof, Table, Verdict, judge};
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// What was found of a receipt.
#[derive(Clone, Debug, PartialEq)]
pub struct Verification {
    problems: Vec<Problem>,
    verdict: Option<Verdict>,
}

impl Verification {
    /// Everything that is not as the receipt says, each with its place.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What the judge says of the matching; none where the receipt cannot be read as one of this cohort.
    pub fn verdict(&self) -> Option<&Verdict> {
        self.verdict.as_ref()
    }

    /// Whether all that the receipt says is true: nothing in it was changed, it is of this program and these people, the
    /// matching can be carried out and goes as far as it says, and what it calls a proof is one. That another version of
    /// Tandem wrote it is no fault.
    pub fn is_verified(&self) -> bool {
        self.verdict.is_some() && self.problems.iter().all(|problem| problem.effect == Effect::Noted)
    }

    /// Whether it is verified, and proven that no matching is better.
    pub fn is_optimal(&self) -> bool {
        self.is_verified() && self.verdict.as_ref().is_some_and(Verdict::is_optimal)
    }
}

/// Checks a receipt against the cohort that it should be of.
///
/// 1. The file has the shape of a receipt, and its checksum is that of what it says.
/// 2. Program and people have the fingerprints of those at hand.
/// 3. Everybody whom it names is there, and every number is one.
/// 4. Each pair has the points that the rules give it now.
/// 5. The judge, who knows nothing of how the matching was made, finds that it keeps what was asked, that it goes as far in
///    each aim as the receipt says, and that its prices prove that none is better: see [`judge`].
///
/// The checksum tells of a slip, not of a forger, who can make a new one. Against him stand the other four: he cannot
/// pass off other people, other rules, a matching that breaks one, or one that is not the best.
pub fn verify(scorer: &Scorer, file: &str, text: &str) -> Verification {
    let Checked { value, mut problems } = read(file, text);
    let verdict = value.and_then(|receipt| verdict(scorer, file, &receipt, &mut problems));
    Verification { problems, verdict }
}

fn verdict(scorer: &Scorer, file: &str, receipt: &Receipt, problems: &mut Vec<Problem>) -> Option<Verdict> {
    problems.extend(of_origin(scorer, file, receipt));
    let settled = settle(receipt, scorer, file);
    problems.extend(settled.problems);
    let claims = settled.value?;
    let table = Table::of(scorer);
    problems.extend(of_points(&table, &claims, file));
    let proof = claims.proof.as_ref();
    let proof = proof.map(|(prices, raised)| Proof { prices, raised: raised.as_ref() });
    let verdict = judge(&table, &claims.asked, &claims.matching, proof);
    problems.extend(of_tally(&verdict, &claims, file));
    problems.extend(verdict.faults().iter().map(|fault| problem_of(fault, scorer, file)));
    Some(verdict)
}

/// What is wrong at this place of the file.
pub(super) fn unverified(code: Code, file: &str, item: &str) -> Problem {
    Problem::new(code, Place { item: Some(item.to_owned()), ..Place::file(file) }, Effect::Unverified)
}

/// Where it comes from: unchanged, from this version, this program, these people.
fn of_origin(scorer: &Scorer, file: &str, receipt: &Receipt) -> Vec<Problem> {
    let (program, people) = (of_program_of(scorer), of_people_of(scorer));
    let version = env!("CARGO_PKG_VERSION");
    let unlike = |is_unlike: bool, problem: Problem| is_unlike.then_some(problem);
    let found = [
        unlike(
            !receipt.is_intact(),
            unverified(Code::ChangedFile, file, "checksum")
                .found(&receipt.checksum)
                .expected("the checksum of what the file says: something in it was changed since it was written"),
        ),
        unlike(
            receipt.made_by != version,
            Problem { effect: Effect::Noted, ..unverified(Code::OtherVersion, file, "madeBy") }
                .found(&receipt.made_by)
                .expected(format!("{version}, the version of Tandem that checks it")),
        ),
        unlike(
            receipt.program != program,
            unverified(Code::OtherProgram, file, "program")
                .found(program_in_words(&receipt.program))
                .expected(program_in_words(&program)),
        ),
        unlike(
            receipt.people != people,
            unverified(Code::OtherPeople, file, "people")
                .found(people_in_words(&receipt.people))
                .expected(people_in_words(&people)),
        ),
    ];
    found.into_iter().flatten().collect()
}

fn program_in_words(OfProgram { name, sha256 }: &OfProgram) -> String {
    format!("{name}, {sha256}")
}

fn people_in_words(OfPeople { mentees, mentors, sha256 }: &OfPeople) -> String {
    format!("{mentees} mentees and {mentors} mentors, {sha256}")
}

/// Pairs that have other points than the file says.
fn of_points(table: &Table, claims: &Claims, file: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, &(mentee, mentor, said)) in claims.points.iter().enumerate() {
        let points = table.points(mentee, mentor).map_or(0, Points::get);
        if points != said {
            let problem = unverified(Code::WrongTotal, file, &format!("pairs[{index}].points")).found(said.to_string());
            problems.push(problem.expected(format!("{points}, which the rules give this pair")));
        }
    }
    problems
}

/// What the matching comes to, where the file says something else.
fn of_tally(verdict: &Verdict, claims: &Claims, file: &str) -> Option<Problem> {
    let in_words = |tally: &[(_, i128)]| {
        tally.iter().map(|(aim, count)| format!("{aim:?} {count}")).collect::<Vec<_>>().join(", ")
    };
    let problem = unverified(Code::WrongTotal, file, "tally").found(in_words(&claims.tally));
    let expected = format!("{}, to which the pairs add up", in_words(verdict.tally()));
    (claims.tally != verdict.tally()).then(|| problem.expected(expected))
}
