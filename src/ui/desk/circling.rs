//! Circles: what is asked of the engine, and what follows from its answer.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::json;

use super::asking::{About, Question};
use super::solving;
use super::state::Session;
use super::work::Kept;
use crate::circles::{CircleFigures, CircleTold, CirclesTold, InNoneReason};
use crate::cohort::Cohort;
use crate::person::Side;
use crate::ui::browser::download;
use crate::ui::browser::engine::Unanswered;

/// All of a share, in hundredths of a percent.
const WHOLE: u32 = 10_000;

/// What the screen shows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CirclesView {
    /// The circles that were made last.
    pub(crate) making: Question<Made>,
    /// The file that was asked for last.
    pub(crate) saving: Question<()>,
    /// Which file that was.
    file: StoredValue<CirclesFile>,
}

impl CirclesView {
    /// No circles yet.
    pub(crate) fn new() -> Self {
        Self {
            making: Question::new("circles"),
            saving: Question::new("circles-file"),
            file: StoredValue::new(CirclesFile::Csv),
        }
    }
}

/// Circles that were made, of whom and from which seed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Made {
    /// Of whom.
    pub(crate) cohort: Kept<Cohort>,
    /// The seed: the same makes the same circles.
    pub(crate) seed: u32,
    /// The circles.
    pub(crate) told: CirclesTold,
}

/// A file of circles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CirclesFile {
    /// A table.
    Csv,
    /// All that is told of them.
    Json,
}

impl CirclesFile {
    /// The engine's call, the file's name and its media type.
    fn parts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Csv => ("circlesCsv", "tandem-circles.csv", "text/csv"),
            Self::Json => ("circlesJson", "tandem-circles.json", "application/json"),
        }
    }
}

impl Made {
    /// What somebody on either side is called.
    pub(crate) fn name<'a>(&'a self, id: &'a str) -> &'a str {
        let found = [Side::Mentee, Side::Mentor].into_iter().find_map(|side| {
            let position = self.cohort.position(side, id)?;
            Some(self.cohort.side(side)[position].name())
        });
        found.unwrap_or(id)
    }

    /// How many people circles could be made of: those in one, and those in none.
    pub(crate) fn n_people(&self) -> usize {
        self.told.made.people + self.told.in_none.len()
    }
}

/// A share in whole percent; what is begun does not count.
pub(crate) fn percent(share: u32) -> u32 {
    share.min(WHOLE) * 100 / WHOLE
}

/// The mean share of wants that is covered, and what it cannot exceed for as many people; none where nobody is in a
/// circle.
pub(crate) fn means(made: CircleFigures, at_most: CircleFigures) -> Option<(u32, u32)> {
    let people = u32::try_from(made.people).ok().filter(|people| *people > 0)?;
    Some((percent(made.covered / people), percent(at_most.covered / people)))
}

/// Who wants what that nobody in her circle covers, not even in part: ids and wants.
pub(crate) fn not_covered(circle: &CircleTold) -> Vec<(&str, &str)> {
    let of_all = circle.people.iter().flat_map(|person| person.wants.iter().map(move |want| (person, want)));
    of_all
        .filter(|(_, want)| want.covered == 0)
        .map(|(person, want)| (person.id.as_str(), want.want.as_str()))
        .collect()
}

/// The message that says why somebody is in no circle.
pub(crate) fn why_in_none(reason: InNoneReason) -> &'static str {
    match reason {
        InNoneReason::TeachesNothing => "in-none-teaches-nothing",
        InNoneReason::WantsNothing => "in-none-wants-nothing",
        InNoneReason::NoHours => "in-none-no-hours",
        InNoneReason::NoSharedTime => "in-none-no-shared-time",
        InNoneReason::NobodyWants => "in-none-nobody-wants",
        InNoneReason::NobodyTeaches => "in-none-nobody-teaches",
        InNoneReason::OnlyApart => "in-none-only-apart",
        InNoneReason::NotAlone => "in-none-not-alone",
        InNoneReason::Private => "in-none-private",
        InNoneReason::NotAtOnce => "in-none-not-at-once",
        InNoneReason::NoRoom => "in-none-no-room",
    }
}

impl Session {
    /// As long as the screen is there, circles are made of the people who are there.
    pub(crate) fn follow_circles(self) {
        let CirclesView { making, saving, .. } = self.circles;
        let cohort = Memo::new(move |_| self.work.with(|work| work.cohort.clone()));
        Effect::new(move |before: Option<Kept<Cohort>>| {
            let cohort = cohort.get();
            if before.is_some_and(|before| before != cohort) {
                making.asked.give_up();
                saving.asked.give_up();
            }
            cohort
        });
        on_cleanup(move || {
            making.asked.give_up();
            saving.asked.give_up();
        });
    }

    /// What circles are about. Tracked.
    fn about_circles(self) -> About {
        About::People(self.work.with(|work| work.cohort.clone()))
    }

    /// The circles of the people who are there; none while they are not made. Tracked.
    pub(crate) fn made_circles(self) -> Option<Arc<Made>> {
        self.circles.making.answered(&self.about_circles())
    }

    /// Makes circles; from the next seed, where there are some.
    pub(crate) fn make_circles(self) {
        let making = self.circles.making;
        let (about, made_before) = untrack(|| (self.about_circles(), self.made_circles()));
        let seed = made_before.map_or(1, |made| made.seed.wrapping_add(1));
        let cohort = self.work.with_untracked(|work| work.cohort.clone());
        making.ask(about, made(making, cohort, seed));
    }

    /// Saves the circles that are shown.
    pub(crate) fn save_circles(self, file: CirclesFile) {
        self.circles.file.set_value(file);
        let (about, made) = untrack(|| (self.about_circles(), self.made_circles()));
        if let Some(made) = made {
            self.circles.saving.ask(about, self.saved_circles(made, file));
        }
    }

    /// Saves what was stopped or failed once more.
    pub(crate) fn save_circles_again(self) {
        self.save_circles(self.circles.file.get_value());
    }

    async fn saved_circles(self, made: Arc<Made>, file: CirclesFile) -> Result<(), Unanswered> {
        let (call, name, media_type) = file.parts();
        let (saving, args) = (self.circles.saving, json!([{"seed": made.seed}]));
        let text: String =
            solving::ask_of(&saving.asked.name(), &made.cohort, None, call, args, saving.asked.hear()).await?;
        download::save(name, media_type, &text);
        self.notice.set(Some(self.say("circles-saved")));
        Ok(())
    }
}

async fn made(making: Question<Made>, cohort: Kept<Cohort>, seed: u32) -> Result<Made, Unanswered> {
    let args = json!([{"seed": seed}]);
    let told = solving::ask_of(&making.asked.name(), &cohort, None, "circles", args, making.asked.hear()).await?;
    Ok(Made { cohort, seed, told })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circles::{CircleMember, CircleWant, InNone, InNoneCounts};

    fn figures(people: usize, covered: u32) -> CircleFigures {
        CircleFigures { people, worst: 0, covered }
    }

    fn member(id: &str, wants: &[(&str, u16)]) -> CircleMember {
        let want = |&(want, covered): &(&str, u16)| CircleWant { want: want.to_owned(), covered };
        CircleMember {
            id: id.to_owned(),
            stage: None,
            slots: Vec::new(),
            covered: 0,
            wants: wants.iter().map(want).collect(),
        }
    }

    #[track_caller]
    fn is_written(share: u32, expected: u32) {
        assert_eq!(percent(share), expected);
    }

    #[test]
    fn a_percent_is_whole_only_when_it_is_reached() {
        is_written(0, 0);
        is_written(99, 0);
        is_written(9_999, 99);
        is_written(10_000, 100);
        is_written(12_000, 100);
    }

    #[test]
    fn a_mean_is_of_those_in_a_circle_and_its_bound_is_for_as_many() {
        assert_eq!(means(figures(4, 30_000), figures(5, 36_000)), Some((75, 90)));
        assert_eq!(means(figures(4, 30_000), figures(8, 80_000)), Some((75, 100)));
        assert_eq!(means(figures(0, 0), figures(8, 80_000)), None);
    }

    #[test]
    fn what_is_covered_in_part_is_not_left_uncovered() {
        let circle = CircleTold {
            people: vec![member("ana", &[("rust", 10_000), ("ux", 0)]), member("bea", &[("law", 4_000)])],
            convener: None,
            slots: Vec::new(),
            time_zone: "UTC".to_owned(),
            stages: Vec::new(),
            lessons: Vec::new(),
        };
        assert_eq!(not_covered(&circle), [("ana", "ux")]);
    }

    #[test]
    fn the_answer_of_the_engine_reads_as_the_core_wrote_it() {
        let counts = InNoneCounts { others: 9, share_time: 4, want_hers: 2, teach_hers: 1, apart: None };
        let told = CirclesTold {
            circles: Vec::new(),
            in_none: vec![InNone { id: "ana".to_owned(), reason: InNoneReason::NoSharedTime, kind: None, counts }],
            made: figures(0, 0),
            at_most: figures(4, 40_000),
            is_best: false,
            is_finished: true,
        };
        let read: CirclesTold = serde_json::from_value(serde_json::to_value(&told).unwrap()).unwrap();
        assert_eq!(read, told);
    }
}
