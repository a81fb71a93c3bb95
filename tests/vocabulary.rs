//! The starting vocabulary, and how answers are read with it.

use tandem::person::vocabulary::{Interner, Lexicon, Relation, Said, Skill, Vocabulary};

fn starting_vocabulary() -> Vocabulary {
    serde_json::from_str(include_str!("../www/programs/vocabulary.json"))
        .expect("the starting vocabulary is a vocabulary")
}

fn starting_lexicon() -> Lexicon {
    Lexicon::new(&starting_vocabulary()).0
}

/// The names of the known skills; unknown ones in round brackets.
fn said(lexicon: &Lexicon, answer: &str) -> Vec<String> {
    let name = |said: &Said| match said {
        Said::Known(skill) => lexicon.name(*skill).expect("a known skill").to_owned(),
        Said::Unknown(phrase) => format!("({phrase})"),
    };
    lexicon.recognise(answer).iter().map(name).collect()
}

#[track_caller]
fn says(answer: &str, expected: &[&str]) {
    assert_eq!(said(&starting_lexicon(), answer), expected, "{answer}");
}

#[track_caller]
fn relates(one: &str, other: &str, expected: Relation) {
    let mut interner = Interner::new(starting_lexicon());
    let (one, other) = (interner.recognise(one)[0], interner.recognise(other)[0]);
    assert_eq!(interner.relation(one, other), expected);
    assert_eq!(interner.relation(other, one), expected);
}

fn skill(name: &str, aliases: &[&str], families: &[&str]) -> Skill {
    Skill {
        name: name.to_owned(),
        aliases: aliases.iter().map(ToString::to_string).collect(),
        families: families.iter().map(ToString::to_string).collect(),
    }
}

#[track_caller]
fn complains(skills: Vec<Skill>, expected: &[&str]) {
    let (_, problems) = Lexicon::new(&Vocabulary { skills });
    let sentences: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(sentences, expected);
}

#[test]
fn the_starting_vocabulary_has_no_problem() {
    let vocabulary = starting_vocabulary();
    let (_, problems) = Lexicon::new(&vocabulary);
    let sentences: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(sentences, [""; 0]);
    assert!((150..=300).contains(&vocabulary.skills.len()));
}

#[test]
fn a_vocabulary_written_and_read_is_the_same() {
    let vocabulary = starting_vocabulary();
    let written = serde_json::to_string(&vocabulary).expect("it can be written");
    let read: Vocabulary = serde_json::from_str(&written).expect("it can be read");
    assert_eq!(read, vocabulary);
}

#[test]
fn an_unknown_field_of_a_skill_is_an_error() {
    let file = r#"{"skills": [{"name": "React", "alias": ["ReactJS"]}]}"#;
    let error = serde_json::from_str::<Vocabulary>(file).expect_err("alias is no field");
    assert!(error.to_string().contains("unknown field `alias`"), "{error}");
}

#[test]
fn each_skill_of_an_answer_is_recognised() {
    says("React JS and Node, AWS", &["React", "Node.js", "AWS"]);
    says(
        "js; TypeScript\nPHP/Symfony Developer",
        &["JavaScript", "TypeScript", "PHP", "Symfony", "Software engineering"],
    );
    says("C/C++, C#/.NET", &["C", "C++", "C#", ".NET"]);
    says("UX/UI", &["UX/UI design"]);
}

#[test]
fn spellings_of_one_skill_are_one() {
    for spelling in ["front-end", "Front End", "frontend", "Senior Frontend role"] {
        says(spelling, &["Front-end development"]);
    }
    for spelling in ["React JS", "ReactJS", "React.js", "react"] {
        says(spelling, &["React"]);
    }
}

#[test]
fn spanish_names_mean_the_same_skills() {
    says("ingeniería de software", &["Software engineering"]);
    says("Ingenieria de Software", &["Software engineering"]);
    says("liderazgo", &["Leadership"]);
    says("búsqueda de empleo", &["Job search"]);
    says("Diseño UX, pruebas de software", &["UX design", "Testing"]);
}

#[test]
fn only_whole_words_count() {
    says("retail", &["(retail)"]);
    says("JavaScript", &["JavaScript"]);
    says("C++", &["C++"]);
    says("R&D lab", &["(r&d lab)"]);
    says("Rhetoric", &["(rhetoric)"]);
    says("is a I", &["(is a i)"]);
}

#[test]
fn short_names_need_a_capital_or_a_place_of_their_own() {
    says("python and r", &["Python", "R"]);
    says("I write R daily", &["R"]);
    says("go", &["Go"]);
    says("where can i go next", &["(where can i go next)"]);
}

#[test]
fn the_longest_name_wins() {
    says("React Native", &["React Native"]);
    says("some react native work", &["React Native"]);
    says("Senior Machine Learning Engineer", &["Machine learning"]);
    says("data engineering", &["Data engineering"]);
}

#[test]
fn names_do_not_reach_across_sentences_or_brackets() {
    says("I like React. Native speaker", &["React"]);
    says("React (Native too)", &["React"]);
}

#[test]
fn an_entry_without_a_known_skill_is_an_unknown_one() {
    says("Knitting, Python; hand-weaving", &["(knitting)", "Python", "(hand weaving)"]);
    says("", &[]);
    says(" , ;", &[]);
}

#[test]
fn a_skill_said_twice_counts_once() {
    says("Python, python 3, knitting, Knitting", &["Python", "(knitting)"]);
}

#[test]
fn two_people_meet_in_a_skill_that_no_vocabulary_knows() {
    relates("Knitting!", "knitting", Relation::Same);
    relates("knitting", "weaving", Relation::None);
    relates("knitting", "Python", Relation::None);
}

#[test]
fn skills_of_a_family_are_related() {
    relates("React", "Vue.js", Relation::SameFamily);
    relates("full-stack developer", "React", Relation::SameFamily);
    relates("interview prep", "resume review", Relation::SameFamily);
    relates("React", "ReactJS", Relation::Same);
    relates("React", "Kubernetes", Relation::None);
}

#[test]
fn the_name_of_an_unknown_skill_does_not_depend_on_the_order_of_people() {
    for answers in [["knitwear", "Knit Wear"], ["Knit Wear", "knitwear"]] {
        let mut interner = Interner::new(starting_lexicon());
        let skills: Vec<_> = answers.iter().flat_map(|answer| interner.recognise(answer)).collect();
        assert_eq!(skills[0], skills[1]);
        assert_eq!(interner.name(skills[0]), "knit wear");
        assert!(!interner.is_known(skills[0]));
    }
}

#[test]
fn a_spelling_in_pieces_is_found_though_every_alias_is_one_word() {
    let (lexicon, _) = Lexicon::new(&Vocabulary { skills: vec![skill("frontend", &[], &[])] });
    assert_eq!(said(&lexicon, "senior front end role"), ["frontend"]);
}

#[test]
fn an_alias_of_two_skills_is_a_problem_and_stays_with_the_first() {
    let skills = vec![skill("JavaScript", &["JS"], &[]), skill("Java Swing", &["js"], &[])];
    complains(skills.clone(), &["“js” stands for “JavaScript” and for “Java Swing”: it can mean one skill only."]);
    let (lexicon, problems) = Lexicon::new(&Vocabulary { skills });
    assert_eq!(said(&lexicon, "JS"), ["JavaScript"]);
    assert_eq!(problems[0].position(), 1);
}

#[test]
fn two_spellings_of_one_alias_within_a_skill_are_no_problem() {
    complains(vec![skill("React", &["React JS", "ReactJS"], &[])], &[]);
}

#[test]
fn empty_names_aliases_and_families_are_problems() {
    complains(vec![skill("Go", &[], &[]), skill(" ", &[], &[])], &["Skill number 2 of the vocabulary has no name."]);
    complains(vec![skill("Go", &["++"], &[])], &["The skill “Go” has an alias without a letter or digit: “++”."]);
    complains(vec![skill("Go", &[], &["-"])], &["The skill “Go” is in a family without a letter or digit: “-”."]);
}
