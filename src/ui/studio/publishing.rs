//! What staff choose to publish of their mentors: fields as texts and back, and what a remedy changes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::cohort::{Cohort, zones_named};
use crate::format::json;
use crate::person::Side;
use crate::program::{Kind, Program, Question, Rule, Visibility};
use crate::publication::{Choices, Field, Group, Preview, PublishedRoster, Rare, Remedy, Shown};
use crate::ui::browser::clocks;

/// A value that is shared, and the same only as itself.
#[derive(Debug)]
pub(crate) struct Shared<T>(pub(crate) Arc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Shared<T> {
    /// A value to be shared.
    pub(crate) fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

/// What is about to be published.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PublishView {
    /// What staff chose; nothing where they have not begun.
    pub(crate) choices: RwSignal<Option<Choices>>,
    /// The choices as they were loaded or saved last.
    pub(crate) saved: RwSignal<Option<Choices>>,
    /// What was published last.
    pub(crate) last: RwSignal<Option<PublishedRoster>>,
    /// The people of the desk, checked.
    pub(crate) cohort: Memo<Option<Shared<Cohort>>>,
    /// What would be public.
    pub(crate) preview: Memo<Option<Shared<Preview>>>,
}

impl PublishView {
    /// Nothing is chosen yet. The cohort and the preview are worked out when somebody looks at them.
    pub(crate) fn new(cohort: impl Fn() -> Option<Cohort> + Send + Sync + 'static) -> Self {
        let choices = RwSignal::new(None::<Choices>);
        let cohort = Memo::new(move |_| cohort().map(Shared::new));
        let preview = Memo::new(move |_| {
            let Shared(cohort) = cohort.get()?;
            choices.with(|choices| choices.as_ref().map(|choices| Shared::new(Preview::new(&cohort, choices))))
        });
        Self { choices, saved: RwSignal::new(None), last: RwSignal::new(None), cohort, preview }
    }

    /// Whether choices would be lost.
    pub(crate) fn is_unsaved(self) -> bool {
        self.choices.with(|choices| self.saved.with(|saved| choices != saved))
    }
}

/// The cohort of a program and people, as their files have them.
pub(crate) fn cohort(program: &str, people: &str) -> Option<Cohort> {
    let program = json::program("", program).value?;
    let people = json::people("", people).value?;
    let week = program.week.parse().ok()?;
    let zones = clocks::zones(week, &zones_named(&program, &people));
    Cohort::new(program, people, zones).value
}

/// The questions that mentors are asked, and that can be shown at all.
pub(crate) fn questions(program: &Program) -> impl Iterator<Item = &Question> {
    program.questions.iter().filter(|question| question.of.includes(Side::Mentor) && question.kind != Kind::People)
}

/// The ways in which answers of a kind can be shown.
pub(crate) fn ways(kind: Kind) -> &'static [Shown] {
    match kind {
        Kind::Text => &[Shown::Private, Shown::WordForWord],
        _ => &[Shown::Private, Shown::Coarse, Shown::Public],
    }
}

/// The rules that compare mentors' answers and that not everybody may see.
pub(crate) fn hidden_rules(program: &Program) -> impl Iterator<Item = &Rule> {
    program.rules.iter().filter(|rule| rule.seen_by != Visibility::All && rule.question(Side::Mentor).is_some())
}

/// How the bands of numbers are written: `2; 5; 10`.
pub(crate) fn cuts_text(field: &Field) -> String {
    field.cuts.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// The numbers at which bands begin; or what is none.
pub(crate) fn cuts_of(text: &str) -> Result<Vec<f64>, String> {
    let parts = text.split([';', ' ']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| part.replace(',', ".").parse().map_err(|_| part.to_owned())).collect()
}

/// How groups are written, a line each: `Southern Europe: Spain; Italy`.
pub(crate) fn groups_text(field: &Field) -> String {
    field.groups.iter().map(|group| format!("{}: {}", group.name, group.of.join("; "))).collect::<Vec<_>>().join("\n")
}

/// The groups; or the line that is none.
pub(crate) fn groups_of(text: &str) -> Result<Vec<Group>, String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let group = |line: &str| {
        let (name, of) = line.split_once(':').ok_or_else(|| line.to_owned())?;
        let of: Vec<String> = of.split(';').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect();
        if of.is_empty() { Err(line.to_owned()) } else { Ok(Group { name: name.trim().to_owned(), of }) }
    };
    lines.map(group).collect()
}

/// The choices with a remedy; none where somebody has to choose herself how.
pub(crate) fn with_remedy(choices: &Choices, remedy: &Remedy) -> Option<Choices> {
    let mut choices = choices.clone();
    match remedy {
        Remedy::MakeCoarse { question } => choices.fields.entry(question.clone()).or_default().shown = Shown::Coarse,
        Remedy::MakeCoarser { .. } => return None,
        Remedy::MakePrivate { question } => drop(choices.fields.remove(question)),
        Remedy::Drop { question, answer } => {
            choices.fields.entry(question.clone()).or_default().dropped.push(answer.clone());
        }
        Remedy::LeaveOut { mentors } => choices.left_out.extend(mentors.iter().cloned()),
    }
    Some(choices)
}

/// What becomes of rare answers, by a tick.
pub(crate) fn rare(is_dropped: bool) -> Rare {
    if is_dropped { Rare::Drop } else { Rare::Refuse }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_and_groups_are_written_and_read() {
        let groups = vec![Group { name: "South".into(), of: vec!["Spain".into(), "Italy".into()] }];
        let field = Field { cuts: vec![2.0, 5.5], groups, ..Field::default() };
        assert_eq!(cuts_of(&cuts_text(&field)), Ok(field.cuts.clone()));
        assert_eq!(groups_of(&groups_text(&field)), Ok(field.groups.clone()));
        assert_eq!(cuts_of("2; 5,5"), Ok(vec![2.0, 5.5]));
        assert_eq!(cuts_of("2; few"), Err("few".to_owned()));
        assert_eq!(groups_of("South: Spain\nNorth"), Err("North".to_owned()));
        assert_eq!(groups_of("South: ;"), Err("South: ;".to_owned()));
    }

    #[test]
    fn a_remedy_changes_what_it_says() {
        let choices = Choices::new("a long random text");
        let question = "stage".to_owned();
        let with = |remedy| with_remedy(&choices, &remedy);
        let coarse = with(Remedy::MakeCoarse { question: question.clone() }).expect("it can be done");
        assert_eq!(coarse.fields["stage"].shown, Shown::Coarse);
        let dropped = with(Remedy::Drop { question: question.clone(), answer: "CEO".into() }).expect("it can be done");
        assert_eq!(dropped.fields["stage"].dropped, ["CEO"]);
        let left = with(Remedy::LeaveOut { mentors: vec!["bea".into()] }).expect("it can be done");
        assert_eq!(left.left_out, ["bea"]);
        let private = with_remedy(&coarse, &Remedy::MakePrivate { question: question.clone() });
        assert_eq!(private, Some(choices.clone()));
        assert_eq!(with(Remedy::MakeCoarser { question }), None);
    }
}
