//! Which pairs hold when weights are moved.

use std::ops::ControlFlow;

use serde_json::{Value, json};
use tandem::fit::Scorer;
use tandem::insight::{Held, Nearby, robustness};
use tandem::matching::Conditions;

use crate::{sample, scorer, solved};

/// Two mentees and two mentors; two rules of these weights that speak for opposite pairs.
fn torn(straight: u16, crossed: u16) -> Scorer {
    let rule = |id: &str, weight: u16| {
        json!({"id": id, "label": id, "mentee": id, "mentor": id, "comparison": {"type": "same"}, "level": "should",
               "weight": weight})
    };
    let question = |name: &str| json!({"name": name, "label": name, "of": "both", "kind": "choice"});
    let program = json!({
        "tandem": 1, "name": "Torn", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 1},
        "questions": [question("straight"), question("crossed")],
        "rules": [rule("straight", straight), rule("crossed", crossed)],
    });
    let person = |id: &str, straight: &str, crossed: &str| -> Value {
        json!({"id": id, "answers": {"straight": straight, "crossed": crossed}})
    };
    let mentees = vec![person("ana", "a", "x"), person("bea", "b", "y")];
    let mentors = vec![person("carla", "a", "y"), person("dolores", "b", "x")];
    scorer(sample::checked(program, mentees, mentors).value.expect("a sound cohort"))
}

fn held(scorer: &Scorer, nearby: Nearby) -> Vec<Held> {
    let (_, matching) = solved(scorer, &Conditions::default());
    robustness(scorer, &Conditions::default(), &matching, nearby, |_| ControlFlow::Continue(()))
        .expect("not broken off")
}

#[test]
fn a_pair_is_robust_where_one_rule_outweighs_the_other_and_fragile_where_they_are_near() {
    let clear = held(&torn(60, 20), Nearby::default());
    assert!(clear.iter().all(|pair| pair.held == 32 && pair.is_robust), "{clear:?}");
    let close = held(&torn(51, 49), Nearby { seed: 1, draws: 200 });
    assert!(close.iter().all(|pair| (60..150).contains(&pair.held) && !pair.is_robust), "{close:?}");
    assert_eq!(close[0].mentee, "ana");
}

#[test]
fn the_same_seed_gives_the_same_and_another_seed_other_weights() {
    let scorer = sample::random_cohort(5, 14, 9);
    let of = |seed| held(&scorer, Nearby { seed, draws: 12 });
    assert_eq!(of(3), of(3));
    let counts = |seed| of(seed).into_iter().map(|pair| pair.held).collect::<Vec<_>>();
    assert!((4..12).any(|seed| counts(seed) != counts(3)));
}

#[test]
fn robustness_can_be_broken_off() {
    let scorer = torn(60, 20);
    let (_, matching) = solved(&scorer, &Conditions::default());
    let mut told = Vec::new();
    let result = robustness(&scorer, &Conditions::default(), &matching, Nearby::default(), |done| {
        told.push(done);
        if done == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((result, told), (None, vec![0, 1, 2, 3, 4, 5]));
}
