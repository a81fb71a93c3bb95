//! An applicant and the published mentors: who fits her in bands, why, and what would change it.
//!
//! ```
//! use tandem::person::Answers;
//! use tandem::person::hours::Zones;
//! use tandem::publication::PublishedRoster;
//! use tandem::self_check::{SelfCheck, SelfCheckOptions, Wishes};
//!
//! let roster = r#"{
//!     "tandem": 1, "least": 2,
//!     "published": [{"question": "skills", "shown": "public", "identifies": false}],
//!     "program": {
//!         "tandem": 1, "name": "Evening mentors", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 1},
//!         "questions": [{"name": "skills", "label": "Skills", "of": "both", "kind": "skills"}],
//!         "rules": [{"id": "skills", "label": "What you want is offered", "mentee": "skills", "mentor": "skills",
//!                    "comparison": {"type": "overlap"}, "level": "should", "weight": 10}]
//!     },
//!     "mentors": [{"id": "4kx0", "answers": {"skills": ["rust"]}}, {"id": "9q2m", "answers": {"skills": ["rust", "sql"]}},
//!                 {"id": "c7tz", "answers": {"skills": ["sql"]}}]
//! }"#;
//! let roster = PublishedRoster::read("roster.json", roster).value.expect("a published roster");
//! let check = SelfCheck::new(roster, Zones::default()).value.expect("a sound roster");
//!
//! let ana = Answers::from([("skills", "Rust".into())]);
//! let told = check.outlook(&ana, &Zones::default(), &SelfCheckOptions::default());
//! let fits: Vec<_> = told.fits.iter().map(|fit| (fit.mentor.as_str(), fit.band.name())).collect();
//! assert_eq!(fits, [("4kx0", "strong"), ("9q2m", "strong"), ("c7tz", "weak")]);
//!
//! // The one answer whose change opens most; it was tried.
//! let change = told.change.expect("a change opens something");
//! assert_eq!((change.answer.as_str(), change.opens.as_slice()), ("sql", &["c7tz".to_owned()][..]));
//!
//! let wishes = Wishes::new(check.roster(), &["9q2m".to_owned(), "4kx0".to_owned()]);
//! assert!(wishes.problems.is_empty());
//! ```
//!
//! Bands come from the points of published rules alone, by the thresholds of the program (`bands`): 7,000, 5,000 and 3,000
//! of 10,000 where it says nothing. Neither points nor shares leave this module, and within a band mentors stand by ids that
//! say nothing, so that no order tells them either.
//!
//! # Scope
//! It sees what anybody can read in the published file. A rule that is not published may still forbid a pair, and the
//! matching knows places and other applicants: a strong fit here is no promise. It advises nobody to state another stage,
//! another number of years or another clock.
mod change;
mod outlook;
mod suggest;
mod supply;
mod wishes;

use std::cmp::Reverse;
use std::sync::Arc;

use change::{Effect, Try, tries};
pub use outlook::{
    Change, ChangeKind, Outlook, PublishedFit, PublishedReason, SelfCheckOptions, Short, Standing, Unanswered,
};
use suggest::Suggestions;
use supply::Applicant;
pub use wishes::{MOST_WISHES, Wishes};

use crate::cohort::{Cohort, zones_named};
use crate::fit::{Band, Party, PlainRows, ProfileReason, Scorer};
use crate::person::hours::Zones;
use crate::person::{Answers, People, Person, Side};
use crate::problem::Checked;
use crate::program::Program;
use crate::publication::{PublishedRoster, Shown};

/// How many mentors are told where nobody says how many.
const USUAL: usize = 10;

/// A published roster, made ready for applicants. Everything that can be looked up is looked up when it is made.
#[derive(Debug)]
pub struct SelfCheck {
    roster: PublishedRoster,
    scorer: Scorer,
    suggestions: Suggestions,
}

impl SelfCheck {
    /// Makes a published roster ready. `zones` holds the clocks that [`SelfCheck::zones_of_roster`] names.
    ///
    /// # Problems
    /// Those of its program refuse it; those of a mentor leave her or an answer out.
    pub fn new(roster: PublishedRoster, zones: Zones) -> Checked<Self> {
        let Checked { value, problems } = Cohort::new(roster.program.clone(), roster.people(), zones);
        let ready = value.map(|cohort| {
            let suggestions = Suggestions::of_roster(&roster, &cohort);
            Self { suggestions, scorer: Scorer::new(Arc::new(cohort)), roster }
        });
        Checked { value: ready, problems }
    }

    /// The time zones that a roster names: what a host has to be asked for.
    pub fn zones_of_roster(roster: &PublishedRoster) -> Vec<String> {
        zones_named(&roster.program, &roster.people())
    }

    /// The time zones by which an applicant's answers are read.
    pub fn zones_of(&self, answers: &Answers) -> Vec<String> {
        let people = People { mentees: vec![self.person(answers)], mentors: Vec::new() };
        zones_named(self.program(), &people)
    }

    /// The roster that was published.
    pub fn roster(&self) -> &PublishedRoster {
        &self.roster
    }

    /// What an applicant who answers so is told. Answers to questions that nothing here reads are passed over. `zones` holds
    /// the clocks that [`SelfCheck::zones_of`] names.
    ///
    /// It hangs on her answers and on what is published, and on nothing else: the same for the same, everywhere.
    pub fn outlook(&self, answers: &Answers, zones: &Zones, options: &SelfCheckOptions) -> Outlook {
        let person = self.person(answers);
        let (party, problems) = self.scorer.applicants(std::slice::from_ref(&person), zones).swap_remove(0);
        let mut rows = self.scorer.plain_rows();
        let bands = self.bands(&mut rows, &party);
        let language = options.language.as_deref().unwrap_or_default();
        let applicant = Applicant { scorer: &self.scorer, member: party.member(), answers: &person.answers, language };
        let fits_strongly = bands.contains(&Some(Band::Strong));
        let short = if fits_strongly { Vec::new() } else { applicant.short(self.roster.least, zones) };
        Outlook {
            fits: self.fits(&party, &bands, options),
            missing: applicant.missing(),
            change: self.change(&applicant, &mut rows, &bands, zones),
            short,
            could_mentor: applicant.could_mentor(self.roster.least),
            problems,
        }
    }

    fn program(&self) -> &Program {
        &self.roster.program
    }

    /// Her answers as far as something here reads them. Of rules that are not published she may still say that one matters
    /// most to her: here it counts for nothing.
    fn person(&self, answers: &Answers) -> Person {
        let program = self.program();
        let mut answers = answers.clone();
        answers.retain(|question, answer| {
            let asked = program.question(Side::Mentee, question);
            let is_emphasis = program.emphasis.as_ref().is_some_and(|emphasis| emphasis.question == question);
            asked.is_some() && (!is_emphasis || program.rule(answer.to_string().trim()).is_some())
        });
        Person { answers, ..Person::default() }
    }

    /// How well she fits each mentor; `None` where a rule forbids that they meet.
    fn bands(&self, rows: &mut PlainRows<'_>, party: &Party) -> Vec<Option<Band>> {
        rows.row(party).into_iter().map(|points| points.map(|points| self.scorer.band(points))).collect()
    }

    fn fits(&self, party: &Party, bands: &[Option<Band>], options: &SelfCheckOptions) -> Vec<PublishedFit> {
        let most = options.most.map_or(USUAL, |most| usize::try_from(most).unwrap_or(usize::MAX));
        let mut possible: Vec<(usize, Band)> =
            bands.iter().enumerate().filter_map(|(mentor, band)| Some((mentor, (*band)?))).collect();
        // Mentors stand by their published ids, which say nothing: the order within a band tells no points.
        possible.sort_by_key(|(_, band)| Reverse(*band));
        let language = options.language.as_deref().unwrap_or_default();
        let fit = |(mentor, band): (usize, Band)| {
            let reasons = self.scorer.profile_reasons(party, mentor).into_iter();
            let member = self.scorer.mentors()[mentor].member();
            let name = Some(member.name()).filter(|name| *name != member.id()).map(str::to_owned);
            let reasons = reasons.map(|reason| self.reason(reason, mentor, language)).collect();
            PublishedFit { mentor: member.id().to_owned(), name, band, reasons }
        };
        possible.into_iter().take(most).map(fit).collect()
    }

    fn reason(&self, reason: ProfileReason, mentor: usize, language: &str) -> PublishedReason {
        let ProfileReason { kind, rule, mentee, mentor: said, met, missing, evidence, quotation } = reason;
        let program = self.program();
        let own = rule.as_deref().and_then(|id| program.rule(id));
        let asked = own.and_then(|rule| rule.mentor.as_deref());
        let told = asked.zip(said).map(|(question, said)| {
            let answer = self.scorer.mentors()[mentor].member().answer(question);
            answer.map_or(said, |answer| self.roster.told(question, answer))
        });
        let field = asked.and_then(|question| self.roster.field(question));
        PublishedReason {
            kind,
            label: own.map(|rule| rule.label.in_language(language, program.first_language()).to_owned()),
            rule,
            mentee,
            mentor: told,
            coarse: field.is_some_and(|field| field.shown == Shown::Coarse),
            met,
            missing,
            evidence,
            quotation,
        }
    }

    /// The change that opens most, by scoring every mentor for each.
    fn change(
        &self,
        applicant: &Applicant<'_>,
        rows: &mut PlainRows<'_>,
        before: &[Option<Band>],
        zones: &Zones,
    ) -> Option<Change> {
        let tries = tries(self.program(), &self.suggestions, applicant.member);
        let version = |tried: &Try| Person { answers: tried.applied(applicant.answers), ..Person::default() };
        let versions: Vec<Person> = tries.iter().map(version).collect();
        let parties = self.scorer.applicants(&versions, zones);
        let after: Vec<Vec<Option<Band>>> = parties.iter().map(|(party, _)| self.bands(rows, party)).collect();
        let best = [Band::Good, Band::Fair].into_iter().find_map(|band| {
            let effects = after.iter().enumerate().map(|(at, after)| (at, Effect::of(before, after, band)));
            effects.filter(|(_, effect)| effect.gain() > 0).max_by_key(|(at, effect)| (effect.gain(), Reverse(*at)))
        });
        best.map(|(at, effect)| self.told(applicant, &tries[at], &effect))
    }

    fn told(&self, applicant: &Applicant<'_>, tried: &Try, effect: &Effect) -> Change {
        let ids = |mentors: &[usize]| {
            mentors.iter().map(|mentor| self.scorer.mentors()[*mentor].member().id().to_owned()).collect()
        };
        let question = self.program().question(Side::Mentee, &tried.question);
        Change {
            question: tried.question.clone(),
            label: question.map(|question| applicant.label(question)).unwrap_or_default(),
            kind: tried.kind,
            answer: tried.what.clone(),
            opens: ids(&effect.opens),
            closes: ids(&effect.closes),
        }
    }
}
