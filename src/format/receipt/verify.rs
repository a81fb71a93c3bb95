//! Whether what a receipt says is true.

use std::collections::BTreeSet;

use super::fault::{problem_of, problem_of_hours};
use super::read;
use super::record::{OfPeople, OfProgram, Receipt};
use super::settle::{Claim, Claims, settle};
use super::write::{of_people_of, of_program_of};
use crate::fit::{Points, Scorer};
use crate::matching::{Clash, Hours, Matching, Proof, RoundResult, Table, Verdict, asked_of_rounds, judge};
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// What was found of a receipt.
#[derive(Clone, Debug, PartialEq)]
pub struct Verification {
    problems: Vec<Problem>,
    /// What the judge says of the matching, or of each round; nothing where it could not be put before him.
    verdicts: Vec<Verdict>,
}

impl Verification {
    /// Everything that is not as the receipt says, each with its place.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What the judge says of the matching; in rounds, of all pairs together, by the rules of the last. None where the
    /// receipt cannot be read as one of this cohort.
    pub fn verdict(&self) -> Option<&Verdict> {
        self.verdicts.last()
    }

    /// Whether all that the receipt says is true: nothing in it was changed, it is of this program and these people, the
    /// matching can be carried out and goes as far as it says, and what it calls a proof is one. That another version of
    /// Tandem wrote it is no fault.
    pub fn is_verified(&self) -> bool {
        !self.verdicts.is_empty() && self.problems.iter().all(|problem| problem.effect == Effect::Noted)
    }

    /// Whether it is verified, and proven that no matching is better; in rounds, that none is given those before it.
    pub fn is_optimal(&self) -> bool {
        self.is_verified() && self.verdicts.iter().all(Verdict::is_optimal)
    }
}

/// Checks a receipt against the cohort that it should be of.
///
/// 1. The file has the shape of a receipt, and its checksum is that of what it says.
/// 2. Program and people have the fingerprints of those at hand.
/// 3. Everybody whom it names is there, and every number is one.
/// 4. Each pair has the points that the rules give it now.
/// 5. The judge, who knows nothing of how the matching was made, finds that it keeps what was asked, that it goes as far in
///    each aim as the receipt says, and that its prices prove that none is better: see [`judge`]. In rounds he does so for
///    each, given the pairs of those before it. No mentor's hours are exceeded.
///
/// The checksum tells of a slip, not of a forger, who can make a new one. Against him stand the other four: he cannot
/// pass off other people, other rules, a matching that breaks one, or one that is not the best.
pub fn verify(scorer: &Scorer, file: &str, text: &str) -> Verification {
    let Checked { value, mut problems } = read(file, text);
    let verdicts = value.and_then(|receipt| verdicts(scorer, file, &receipt, &mut problems));
    Verification { problems, verdicts: verdicts.unwrap_or_default() }
}

fn verdicts(scorer: &Scorer, file: &str, receipt: &Receipt, problems: &mut Vec<Problem>) -> Option<Vec<Verdict>> {
    problems.extend(of_origin(scorer, file, receipt));
    let settled = settle(receipt, scorer, file);
    problems.extend(settled.problems);
    let claims = settled.value?;
    let is_in_rounds = !scorer.program().matching.rounds.is_empty();
    let asked = match asked_of_steps(scorer, &claims) {
        Ok(asked) => asked,
        Err(clashes) => {
            let problem = |clash: &Clash| unverified(Code::BrokenLock, file, "asked").found(clash.to_string());
            problems.extend(clashes.iter().map(problem));
            return None;
        }
    };
    let hours = Hours::of(scorer.cohort());
    let mut made = BTreeSet::new();
    let mut verdicts = Vec::with_capacity(asked.len());
    for (claim, asked) in claims.steps.iter().zip(&asked) {
        problems.extend(of_round(asked, claim, scorer, file));
        made.extend(&asked.made);
        // The places of pairs by hand are taken from the first round on.
        let by_hand = asked.conditions.locks.iter().filter(|_| is_in_rounds).map(|lock| (lock.mentee, lock.mentor));
        let standing: BTreeSet<_> = made.iter().copied().chain(by_hand).collect();
        let matching = Matching::of_pairs(scorer.mentees().len(), standing);
        problems.extend(of_points(&asked.table, claim, file));
        let proof = claim.proof.as_ref().map(|(prices, raised)| Proof { prices, raised: raised.as_ref() });
        let verdict = judge(&asked.table, &asked.conditions, &matching, proof);
        problems.extend(of_tally(&verdict, claim, file));
        problems.extend(verdict.faults().iter().map(|fault| problem_of(fault, scorer, file, &claim.list)));
        let over = hours.iter().flat_map(|hours| hours.overfull(&matching));
        problems.extend(over.map(|over| problem_of_hours(&over, scorer, file, &claim.list)));
        verdicts.push(verdict);
    }
    Some(verdicts)
}

/// What pairs are worth in each step, what was asked of it, and which pairs are its own.
fn asked_of_steps(scorer: &Scorer, claims: &Claims) -> Result<Vec<RoundResult<()>>, Vec<Clash>> {
    let tables = Table::of_rounds(scorer.cohort());
    let made: Vec<Vec<(usize, usize)>> = claims.steps.iter().map(|claim| claim.made().collect()).collect();
    if tables.is_empty() {
        let conditions = claims.asked.clone();
        return Ok(vec![RoundResult { table: Table::of(scorer), conditions, solved: (), made: made.concat() }]);
    }
    asked_of_rounds(&tables, &claims.asked, &made)
}

/// Pairs that belong to another round than the file says: those by hand to the first that allows them.
fn of_round(asked: &RoundResult<()>, claim: &Claim, scorer: &Scorer, file: &str) -> Option<Problem> {
    let said: BTreeSet<(usize, usize)> = claim.made().collect();
    let own: BTreeSet<(usize, usize)> = asked.made.iter().copied().collect();
    let in_words = |pairs: &BTreeSet<(usize, usize)>, others: &BTreeSet<(usize, usize)>| {
        let id = |&(mentee, mentor): &(usize, usize)| {
            let (mentees, mentors) = (scorer.mentees(), scorer.mentors());
            format!("{} with {}", mentees[mentee].member().id(), mentors[mentor].member().id())
        };
        pairs.difference(others).map(id).collect::<Vec<_>>().join(", ")
    };
    let problem = unverified(Code::WrongTotal, file, &claim.list).found(in_words(&said, &own));
    (said != own).then(|| problem.expected(format!("the pairs of this round: {}", in_words(&own, &said))))
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
fn of_points(table: &Table, claim: &Claim, file: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, &(mentee, mentor, said)) in claim.points.iter().enumerate() {
        let points = table.points(mentee, mentor).map_or(0, Points::get);
        if points != said {
            let problem = unverified(Code::WrongTotal, file, &format!("{}[{index}].points", claim.list));
            let problem = problem.found(said.to_string());
            problems.push(problem.expected(format!("{points}, which the rules give this pair")));
        }
    }
    problems
}

/// What the matching comes to, where the file says something else.
fn of_tally(verdict: &Verdict, claim: &Claim, file: &str) -> Option<Problem> {
    let in_words = |tally: &[(_, i128)]| {
        tally.iter().map(|(aim, count)| format!("{aim:?} {count}")).collect::<Vec<_>>().join(", ")
    };
    let tally = claim.list.replace("pairs", "tally");
    let problem = unverified(Code::WrongTotal, file, &tally).found(in_words(&claim.tally));
    let expected = format!("{}, to which the pairs add up", in_words(verdict.tally()));
    (claim.tally != verdict.tally()).then(|| problem.expected(expected))
}
