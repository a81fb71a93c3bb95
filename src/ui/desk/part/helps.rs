//! What would help somebody who has nobody: one rule less, one place more, one choice by hand less.

use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::consequences::{Counted, Moved, gains, moves, name, names, sentences};
use super::question::{answer, ask_button};
use crate::cohort::Cohort;
use crate::person::Side;
use crate::ui::desk::asking::{Call, Question};
use crate::ui::desk::rule_words;
use crate::ui::desk::solving;
use crate::ui::desk::state::Session;

/// One thing that, let go, gives somebody a partner; and what else it changes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Help {
    let_go: LetGo,
    is_certain: bool,
    aims: Vec<Counted>,
    moves: Vec<Moved>,
}

/// What could be let go, by the ids of rules and people.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "what", rename_all = "camelCase")]
enum LetGo {
    /// A rule, for her alone.
    Rule { rule: String },
    /// One more place with a mentor.
    Place { mentor: String },
    /// One more mentor for a mentee.
    Want { mentee: String },
    /// A pair that was chosen by hand.
    Lock { mentee: String, mentor: String },
}

/// Somebody who has nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Somebody {
    /// The side.
    pub(crate) side: Side,
    /// The id.
    pub(crate) id: String,
}

impl Somebody {
    /// Whom she would be with, of what would move.
    fn partners(&self, moves: &[Moved]) -> Vec<String> {
        match self.side {
            Side::Mentee => {
                moves.iter().filter(|moved| moved.mentee == self.id).flat_map(|moved| moved.joins.clone()).collect()
            }
            Side::Mentor => {
                moves.iter().filter(|moved| moved.joins.contains(&self.id)).map(|moved| moved.mentee.clone()).collect()
            }
        }
    }

    /// What moves beside her getting somebody.
    fn others<'m>(&self, moves: &'m [Moved]) -> Vec<&'m Moved> {
        let is_hers = |moved: &Moved| match self.side {
            Side::Mentee => moved.mentee == self.id,
            Side::Mentor => moved.leaves.is_empty() && moved.joins == [self.id.clone()],
        };
        moves.iter().filter(|moved| !is_hers(moved)).collect()
    }

    fn call(&self, options: &serde_json::Value) -> Call {
        let Self { side, id } = self;
        let who = json!({"side": side, "id": id});
        Call { name: "helps", args: json!([who, options]) }
    }
}

/// The button that asks what would help somebody, and where that is told, as soon as questions can be asked.
pub(crate) fn asked_for_help(session: Session, who: Somebody) -> (AnyView, AnyView) {
    let question = help_question(&who);
    let also = who.clone();
    let ask = session.questions.shown(move |questions| (questions.help_button)(session, question, who.clone()));
    let helped = session.questions.shown(move |questions| (questions.helps)(session, question, also.clone()));
    (ask, helped)
}

/// The question what would help somebody. Two of the kind do not stop each other.
fn help_question(who: &Somebody) -> Question<Vec<Help>> {
    Question::new(json!(["helps", who.side, who.id]).to_string())
}

/// The button that asks what would help.
pub(crate) fn help_button(session: Session, question: Question<Vec<Help>>, who: Somebody) -> AnyView {
    let about = session.solved.with_untracked(|solved| name(solved.scored.scorer.cohort(), who.side, &who.id));
    let call = move || session.solved.with_untracked(|solved| who.call(&solving::options(solved)));
    let press = move || question.ask_of_matching(session, call());
    ask_button(session, question.asked, session.say("help-ask"), Some(about), press)
}

/// What would help, once it is known.
pub(crate) fn helps(session: Session, question: Question<Vec<Help>>, who: Somebody) -> AnyView {
    let show = move |helps: &Vec<Help>| {
        if helps.is_empty() {
            return view! { <p class="said">{session.say("help-none")}</p> }.into_any();
        }
        let items = session.solved.with(|solved| {
            let cohort = solved.scored.scorer.cohort();
            helps.iter().map(|help| item(session, cohort, &who, help)).collect_view()
        });
        view! { <div class="said"><ol class="helps">{items}</ol></div> }.into_any()
    };
    answer(session, question, show)
}

fn item(session: Session, cohort: &Cohort, who: &Somebody, help: &Help) -> AnyView {
    let certainty = if help.is_certain { "help-certain" } else { "help-tie" };
    let told = [
        ("name", name(cohort, who.side, &who.id).into()),
        ("with", names(cohort, who.side.other(), &who.partners(&help.moves)).into()),
    ];
    let others = who.others(&help.moves);
    let mut also = gains(session, &help.aims);
    also.extend(moves(session, cohort, others.iter().copied()));
    if others.is_empty() {
        also.push(session.say("moves-nobody"));
    }
    view! {
        <li>
            <p dir="auto">
                <strong>{let_go(session, cohort, who, &help.let_go)}</strong>
                " "
                {session.say_with("help-then", &told)}
                " "
                {session.say(certainty)}
            </p>
            <div class="fine">{sentences(also)}</div>
        </li>
    }
    .into_any()
}

fn let_go(session: Session, cohort: &Cohort, who: &Somebody, what: &LetGo) -> String {
    let mentee = |id: &str| name(cohort, Side::Mentee, id);
    let mentor = |id: &str| name(cohort, Side::Mentor, id);
    match what {
        LetGo::Rule { rule } => {
            let label = rule_words::label(session, cohort.program(), Some(rule));
            let told = [("rule", label.into()), ("name", name(cohort, who.side, &who.id).into())];
            session.say_with("help-rule", &told)
        }
        LetGo::Place { mentor: id } => session.say_with("help-place", &[("mentor", mentor(id).into())]),
        LetGo::Want { mentee: id } => session.say_with("help-want", &[("mentee", mentee(id).into())]),
        LetGo::Lock { mentee: one, mentor: other } => {
            session.say_with("help-lock", &[("mentee", mentee(one).into()), ("mentor", mentor(other).into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(mentee: &str, leaves: &[&str], joins: &[&str]) -> Moved {
        let all = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        Moved { mentee: mentee.to_owned(), leaves: all(leaves), joins: all(joins) }
    }

    #[test]
    fn every_kind_of_help_is_read_as_the_engine_says_it() {
        let helps: Vec<Help> = serde_json::from_str(
            r#"[{"letGo": {"what": "rule", "rule": "field"}, "isCertain": true, "aims": [], "moves": []},
                {"letGo": {"what": "place", "mentor": "emil"}, "isCertain": false, "aims": [], "moves": []},
                {"letGo": {"what": "want", "mentee": "ana"}, "isCertain": true, "aims": [], "moves": []},
                {"letGo": {"what": "lock", "mentee": "ana", "mentor": "emil"}, "isCertain": true, "aims": [],
                 "moves": [{"mentee": "bea", "leaves": [], "joins": ["emil"]}]}]"#,
        )
        .expect("the engine says it so");
        assert_eq!(helps.len(), 4);
        assert_eq!(helps[1].let_go, LetGo::Place { mentor: "emil".to_owned() });
    }

    #[test]
    fn who_gets_somebody_is_told_apart_from_who_else_moves() {
        let moves = [moved("ana", &["emil"], &["dolores"]), moved("bea", &[], &["emil"])];
        let bea = Somebody { side: Side::Mentee, id: "bea".to_owned() };
        assert_eq!(bea.partners(&moves), ["emil"]);
        assert_eq!(bea.others(&moves), [&moves[0]]);
        let dolores = Somebody { side: Side::Mentor, id: "dolores".to_owned() };
        assert_eq!(dolores.partners(&moves), ["ana"]);
        assert_eq!(dolores.others(&moves), [&moves[0], &moves[1]]);
    }

    #[test]
    fn a_question_names_its_side() {
        let bea = Somebody { side: Side::Mentee, id: "bea".to_owned() };
        assert_eq!(bea.call(&json!({})).args, json!([{"side": "mentee", "id": "bea"}, {}]));
    }
}
