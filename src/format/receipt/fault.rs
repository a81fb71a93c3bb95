//! What the judge found, as problems of a file: people by id.

use super::verify::unverified;
use crate::fit::Scorer;
use crate::matching::{Fault, Overfull};
use crate::problem::{Code, Problem};

/// A fault, with its place in the file, of which this is the list of pairs.
pub(super) fn problem_of(fault: &Fault, scorer: &Scorer, file: &str, list: &str) -> Problem {
    let mentee =
        |at: usize| scorer.mentees().get(at).map_or_else(|| at.to_string(), |one| one.member().id().to_owned());
    let mentor =
        |at: usize| scorer.mentors().get(at).map_or_else(|| at.to_string(), |one| one.member().id().to_owned());
    let pair = |one: usize, other: usize| format!("{} with {}", mentee(one), mentor(other));
    let of_pairs = |code: Code| unverified(code, file, list);
    let proof = list.replace("pairs", "proof");
    let of_proof = |expected: &str| unverified(Code::Unproven, file, &proof).expected(expected);
    match *fault {
        Fault::WrongLength { rows, mentees } => {
            of_pairs(Code::WrongTotal).found(format!("{rows} mentees")).expected(format!("{mentees} mentees"))
        }
        Fault::UnknownMentor { mentee, mentor } => of_pairs(Code::UnknownPairMember).found(pair(mentee, mentor)),
        Fault::BlockedPair { mentee, mentor } => of_pairs(Code::BlockedPair).found(pair(mentee, mentor)),
        Fault::BannedPair { mentee, mentor } => {
            of_pairs(Code::BlockedPair).found(pair(mentee, mentor)).expected("a pair that nobody banned")
        }
        Fault::TooFewPlaces { mentor: of, load, places } => {
            over(of_pairs(Code::OverCapacity), &mentor(of), load, "mentees", places)
        }
        Fault::TooManyMentors { mentee: of, mentors, wants } => {
            over(of_pairs(Code::OverCapacity), &mentee(of), mentors as u64, "mentors", wants.into())
        }
        Fault::TooManyOfAKind { mentor: of, kind, load, most } => {
            over(of_pairs(Code::OverCapacity), &mentor(of), load, &format!("mentees of kind {kind}"), most)
        }
        Fault::TooFewPoints { mentee, mentor, points, least } => of_pairs(Code::FitsTooLittle)
            .found(format!("{}: {points}", pair(mentee, mentor)))
            .expected(format!("at least {least} points")),
        Fault::BrokenLock { mentee, mentor } => {
            of_pairs(Code::BrokenLock).expected(format!("{}, because somebody chose this pair", pair(mentee, mentor)))
        }
        Fault::WrongRaise { asked } => of_proof(if asked {
            "how high the worst fit was raised, because that was asked for"
        } else {
            "no word of how high the worst fit was raised, because nobody asked for it"
        }),
        Fault::BelowRaised { mentee, mentor, to } => {
            of_proof(&format!("{to} points at least, to which the worst fit was raised")).found(pair(mentee, mentor))
        }
        Fault::NotRaisedEnough { to } => {
            of_proof("prices that prove that the worst fit goes no higher").found(format!("{to} points"))
        }
        Fault::WrongNumberOfPrices { .. } => of_proof("a price for everybody, and for each kind of request"),
        Fault::UnreasonablePrice { price } => of_proof("prices and weights within reason").found(price.to_string()),
        Fault::NegativeKindPrice => of_proof("no price below zero for being one of a kind"),
        Fault::OtherAims => of_proof("weights of the aims that were asked for, in their order"),
        Fault::CountsTooLittle { aim, weight, rest } => of_proof(&format!(
            "a weight above {rest} for the aim {aim:?}, because the aims after it can come to as much"
        ))
        .found(weight.to_string()),
        Fault::Gap { bound, reached } => {
            of_proof(&format!("prices that allow for {reached}, which is what the matching is worth"))
                .found(bound.to_string())
        }
    }
}

/// A mentor over her hours, with its place in the file.
pub(super) fn problem_of_hours(over: &Overfull, scorer: &Scorer, file: &str, list: &str) -> Problem {
    let mentor = scorer.mentors()[over.mentor].member().id();
    let problem = unverified(Code::OverCapacity, file, list);
    problem
        .found(format!("{mentor} with mentees who need {} minutes a month", over.needed))
        .expected(format!("at most {}", over.offered))
}

fn over(problem: Problem, who: &str, load: u64, of: &str, most: u32) -> Problem {
    problem.found(format!("{who} with {load} {of}")).expected(format!("at most {most}"))
}
