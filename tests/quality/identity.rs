//! Who somebody is does not change who fits her goal: names, pronouns, words of identity and numbers are taken out
//! before texts are compared by meaning.

use tandem::fit::Scorer;

use super::table::meanings;
use super::written::{Sample, person, samples, scorer};

/// The bios with most points for somebody with this goal, all that are even.
fn first_mentors(scorer: &Scorer, goal: &str) -> Vec<usize> {
    let applicant = scorer.applicant(&person("goal", goal)).value.expect("a goal is all that is asked");
    let row = scorer.row(&applicant);
    let best = row.iter().max();
    (0..row.len()).filter(|mentor| row.get(*mentor) == best).collect()
}

/// The bios, and some of people who say who they are.
fn bios() -> Vec<String> {
    let mut bios: Vec<String> = samples().into_iter().map(|sample| sample.bio).collect();
    bios[0] += " As a woman in my thirties, I know what it is to be the only one.";
    bios[1] += " Soy una mujer joven y lesbiana, madre soltera.";
    bios[2] += " Pronouns: she/her. A Latina, 41, first generation.";
    bios[4] += " I am Maria, a gay man of 28 years.";
    bios
}

/// Said beside any of the goals, it changes the first mentor of none: neither where one says it nor where all do.
#[track_caller]
fn changes_nothing(goal: impl Fn(Sample) -> String, said: impl Fn(&str) -> String) {
    let goals: Vec<String> = samples().into_iter().map(goal).collect();
    let all_said: Vec<String> = goals.iter().map(|goal| said(goal)).collect();
    let [unsaid, by_all] = [&goals, &all_said].map(|goals| scorer(goals, &bios(), Some(meanings())));
    let changed: Vec<&String> = goals
        .iter()
        .zip(&all_said)
        .filter(|(goal, said)| {
            let before = first_mentors(&unsaid, goal);
            first_mentors(&unsaid, said) != before || first_mentors(&by_all, said) != before
        })
        .map(|(_, said)| said)
        .collect();
    assert!(changed.is_empty(), "{} change: {changed:#?}", changed.len());
}

fn english(sample: Sample) -> String {
    sample.goal.en
}

fn spanish(sample: Sample) -> String {
    sample.goal.es
}

#[test]
fn words_of_identity_change_no_first_mentor() {
    changes_nothing(english, |goal| format!("As a woman, {goal}"));
    changes_nothing(english, |goal| format!("{goal} I am a Black lesbian and a single mother."));
    changes_nothing(spanish, |goal| format!("Como mujer, {goal}"));
    changes_nothing(spanish, |goal| format!("{goal} Soy latina y madre soltera."));
}

#[test]
fn names_and_pronouns_change_no_first_mentor() {
    changes_nothing(english, |goal| format!("I'm Maria. {goal}"));
    changes_nothing(english, |goal| format!("My name is Ngozi Okafor, she/her. {goal}"));
    changes_nothing(spanish, |goal| format!("Me llamo Itzel Quispe (ella). {goal}"));
    changes_nothing(spanish, |goal| format!("Soy Carlos. {goal}"));
}

#[test]
fn an_age_changes_no_first_mentor() {
    changes_nothing(english, |goal| format!("I am 28 years old. {goal}"));
    changes_nothing(english, |goal| format!("{goal} I am forty-two."));
    changes_nothing(spanish, |goal| format!("Tengo 35 años. {goal}"));
    changes_nothing(spanish, |goal| format!("{goal} Tengo treinta y dos años."));
}
