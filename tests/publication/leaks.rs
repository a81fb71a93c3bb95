//! No private answer is in the file, in a band or in a reason: over thousands of rosters.

use std::collections::{BTreeMap, BTreeSet};

use fastrand::Rng;
use serde_json::Value;
use tandem::person::People;
use tandem::person::hours::Zones;
use tandem::program::{Program, Visibility};
use tandem::publication::{Choices, Preview, PublishedRoster};
use tandem::self_check::{SelfCheck, SelfCheckOptions};

use crate::made_up::{QUESTIONS, answer, answers, careful, choices, cohort, people, program};

const SEEDS: std::ops::Range<u64> = 0..2_000;

struct MadeUp {
    random: Rng,
    program: Program,
    people: People,
    choices: Choices,
    preview: Preview,
}

fn made_up(seed: u64) -> MadeUp {
    let mut random = Rng::with_seed(seed);
    let program = program(&mut random);
    let n_mentors = random.usize(4..40);
    let people = people(&mut random, n_mentors);
    let cohort = cohort(&program, &people);
    let mut choices = choices(&mut random, &program);
    if seed.is_multiple_of(2) {
        choices = careful(&cohort, choices);
    }
    let preview = Preview::new(&cohort, &choices);
    MadeUp { random, program, people, choices, preview }
}

impl MadeUp {
    fn private(&self) -> Vec<&'static str> {
        let questions = QUESTIONS.into_iter().map(|(question, _)| question);
        questions.filter(|question| self.preview.roster().field(question).is_none()).collect()
    }

    /// The same mentors with other answers to these questions, in another order.
    fn with_others(&mut self, questions: &[&'static str]) -> People {
        let mut people = self.people.clone();
        for mentor in &mut people.mentors {
            for question in questions {
                mentor.answers.remove(question);
                if let Some(other) = answer(&mut self.random, question) {
                    mentor.answers.insert(*question, other);
                }
            }
        }
        self.random.shuffle(&mut people.mentors);
        people
    }

    fn published(&self, people: &People) -> String {
        Preview::new(&cohort(&self.program, people), &self.choices).roster().write()
    }
}

/// Everything that an applicant is told by this file.
fn told(file: &str, random: &mut Rng) -> String {
    let roster = PublishedRoster::read("roster.json", file).value.expect("a published roster is read");
    let week = roster.program.week.parse().expect("a week");
    let zones = Zones::from_tzdb(week, SelfCheck::zones_of_roster(&roster));
    let check = SelfCheck::new(roster, zones).value.expect("a published roster is sound");
    let answers = answers(random);
    let zones = Zones::from_tzdb(week, check.zones_of(&answers));
    let options = SelfCheckOptions { most: Some(u32::MAX), language: None };
    format!("{:?}", check.outlook(&answers, &zones, &options))
}

/// Who agrees that her name is public says so in an answer; that answer is told by the name.
fn tells_of_names(choices: &Choices, question: &str) -> bool {
    question == "agrees" && choices.names != tandem::publication::Names::Nobody
}

#[test]
fn no_change_of_private_answers_moves_a_byte_a_band_or_a_reason() {
    let mut n_changed = 0;
    for seed in SEEDS {
        let mut made_up = made_up(seed);
        let file = made_up.preview.roster().write();
        let private: Vec<_> =
            made_up.private().into_iter().filter(|question| !tells_of_names(&made_up.choices, question)).collect();
        let people = made_up.with_others(&private);
        n_changed += usize::from(people != made_up.people);
        let other = made_up.published(&people);
        assert_eq!(file, other, "seed {seed}: one of {private:?} is told");
        if !made_up.preview.roster().program.rules.is_empty() {
            let fork = made_up.random.u64(..);
            let told = [&file, &other].map(|file| told(file, &mut Rng::with_seed(fork)));
            assert_eq!(told[0], told[1], "seed {seed}");
        }
    }
    assert!(n_changed > 1_900, "only {n_changed} rosters had anything private");
}

#[test]
fn what_is_told_hangs_on_what_is_public() {
    let mut n_moved = 0;
    for seed in SEEDS.step_by(10) {
        let mut made_up = made_up(seed);
        let roster = made_up.preview.roster();
        let public: Vec<&str> = QUESTIONS
            .into_iter()
            .map(|(question, _)| question)
            .filter(|question| roster.field(question).is_some())
            .collect();
        let file = roster.write();
        let people = made_up.with_others(&public);
        n_moved += usize::from(made_up.published(&people) != file);
    }
    assert!(n_moved > 150, "only {n_moved} files changed: the test of leaks could not fail");
}

#[test]
fn no_rule_that_is_not_for_all_is_in_the_file_unless_staff_named_it() {
    let mut n_named = 0;
    for seed in SEEDS.step_by(4) {
        let made_up = made_up(seed);
        for rule in &made_up.preview.roster().program.rules {
            let is_named = made_up.choices.rules.contains(&rule.id);
            assert!(rule.seen_by == Visibility::All || is_named, "seed {seed}: {}", rule.id);
            n_named += usize::from(rule.seen_by != Visibility::All);
        }
        let file = made_up.preview.roster().write();
        let hidden = made_up
            .program
            .rules
            .iter()
            .filter(|rule| rule.seen_by != Visibility::All && !made_up.choices.rules.contains(&rule.id));
        for rule in hidden {
            assert!(!file.contains(&format!("rule of {}", &rule.id[5..])), "seed {seed}: the label of {}", rule.id);
        }
        assert!(!file.contains(&made_up.choices.secret), "seed {seed}: the secret");
        for mentor in &made_up.people.mentors {
            assert!(!file.contains(&format!("\"{}\"", mentor.id)), "seed {seed}: an id");
        }
    }
    assert!(n_named > 10, "only {n_named} rules were named by staff");
}

#[test]
fn the_weight_and_the_words_of_a_private_rule_are_not_told() {
    for seed in SEEDS.step_by(10) {
        let mut made_up = made_up(seed);
        let file = made_up.preview.roster().write();
        for rule in &mut made_up.program.rules {
            if rule.seen_by != Visibility::All && !made_up.choices.rules.contains(&rule.id) {
                rule.weight = 30 - rule.weight;
                rule.label = "something else".into();
            }
        }
        assert_eq!(made_up.published(&made_up.people.clone()), file, "seed {seed}");
    }
}

/// What a reader of the file can count: in how many rows without a name each answer stands, and each combination of what
/// identifies. Written anew here, from the text of the file alone.
fn fewest_alike(file: &str) -> Option<usize> {
    let file: Value = serde_json::from_str(file).expect("the file is JSON");
    let rows: Vec<&Value> =
        file["mentors"].as_array().expect("mentors").iter().filter(|row| row.get("name").is_none()).collect();
    let fields = file["published"].as_array().expect("fields");
    let counted: Vec<&str> = fields
        .iter()
        .filter(|field| field["shown"] != "wordForWord" && field["question"] != "bio")
        .map(|field| field["question"].as_str().expect("a name"))
        .collect();
    let identifying: BTreeSet<&str> = fields
        .iter()
        .filter(|field| field["identifies"] == true)
        .map(|field| field["question"].as_str().expect("a name"))
        .collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows {
        let combination: Vec<String> = identifying.iter().map(|name| row["answers"][*name].to_string()).collect();
        *counts.entry(format!("all of {combination:?}")).or_default() += 1;
        for name in &counted {
            let answer = &row["answers"][*name];
            let items = answer.as_array().cloned().unwrap_or_else(|| vec![answer.clone()]);
            for item in items.iter().filter(|item| !item.is_null()) {
                *counts.entry(format!("{name}: {item}")).or_default() += 1;
            }
        }
    }
    counts.into_values().min()
}

#[test]
fn everybody_who_is_published_hides_among_enough_and_nothing_is_refused_for_less() {
    let (mut n_published, mut n_refused, mut n_with_much) = (0, 0, 0);
    for seed in SEEDS {
        let made_up = made_up(seed);
        let roster = made_up.preview.roster();
        let least = usize::try_from(roster.least).expect("a count");
        let is_safe = fewest_alike(&roster.write()).is_none_or(|fewest| fewest >= least);
        let findings = made_up.preview.findings();
        let told = || {
            format!(
                "seed {seed}: {findings:#?}\n{}\n{}",
                serde_json::json!(roster.published),
                serde_json::json!(roster.mentors)
            )
        };
        assert_eq!(is_safe, findings.is_empty(), "{}", told());
        match made_up.preview.clone().publish() {
            Ok(published) => {
                assert!(is_safe, "seed {seed}");
                n_published += 1;
                n_with_much += usize::from(published.roster().published.len() > 4);
            }
            Err(_) => n_refused += usize::from(!is_safe),
        }
    }
    assert!(n_published > 200 && n_with_much > 20, "{n_published} published, {n_with_much} of them with much");
    assert!(n_refused > 200, "{n_refused} refused");
}

#[test]
fn what_a_finding_says_can_be_counted() {
    for seed in SEEDS.step_by(10) {
        let made_up = made_up(seed);
        for finding in made_up.preview.findings() {
            assert!(
                !finding.mentors.is_empty() && finding.mentors.len() < finding.least as usize,
                "seed {seed}: {finding}"
            );
            assert!(finding.mentors.iter().all(|id| made_up.people.mentors.iter().any(|mentor| mentor.id == *id)));
            assert!(finding.remedies.len() > finding.answers.len().min(1), "{finding}");
        }
    }
}
