//! Says circles by ids, with reasons.

use super::roster::{Participant, Roster};
use super::told::{
    CircleFigures, CircleMember, CircleTold, CircleWant, CirclesTold, InNone, InNoneCounts, InNoneReason, Lesson,
};
use crate::matching::circles::{FoundCircles, Obstacle, Obstacles, Want, obstacles};
use crate::person::hours::{UtcMinutes, ZoneOffsets};

impl Roster {
    /// What people are told of these circles, which were made from this roster's table.
    ///
    /// # Panics
    /// If a circle names somebody whom the table does not have.
    pub fn tell(&self, found: &FoundCircles) -> CirclesTold {
        let groups = found.circles.groups();
        let circle_of = found.circles.circle_of(self.people.len());
        let left: Vec<usize> = (0..circle_of.len()).filter(|person| circle_of[*person].is_none()).collect();
        let reasons = obstacles(&self.table, &left);
        let (quality, bounds) = (found.quality, found.bounds);
        CirclesTold {
            circles: groups.iter().map(|group| self.circle(group)).collect(),
            in_none: left.iter().zip(reasons).map(|(person, reason)| self.in_none(*person, reason)).collect(),
            made: CircleFigures { people: quality.people, worst: quality.worst, covered: quality.covered },
            at_most: CircleFigures { people: bounds.people, worst: bounds.worst, covered: bounds.covered },
            is_best: found.is_best,
            is_finished: found.is_finished,
        }
    }

    fn circle(&self, group: &[usize]) -> CircleTold {
        let shared = self.shared(group);
        let mut steps: Vec<usize> = group.iter().filter_map(|person| self.people[*person].stage).collect();
        steps.sort_unstable();
        steps.dedup();
        let convener = group.iter().find(|person| self.table.peers()[**person].convenes);
        CircleTold {
            people: group.iter().map(|person| self.member(*person, group, &shared)).collect(),
            convener: convener.map(|person| self.people[*person].id.clone()),
            slots: slots(&shared, &self.clock.1),
            time_zone: self.clock.0.clone(),
            stages: steps.into_iter().map(|step| self.stage(step)).collect(),
            lessons: self.lessons(group),
        }
    }

    /// The minutes that all of a circle share, in pieces that are long enough to meet.
    fn shared(&self, group: &[usize]) -> UtcMinutes {
        let mut minutes = group.iter().map(|person| self.people[*person].hours.as_ref().map(|hours| &hours.minutes));
        let first = minutes.next().flatten().cloned().unwrap_or_default();
        let shared =
            minutes.fold(first, |shared, minutes| minutes.map_or_else(UtcMinutes::default, |own| shared.shared(own)));
        shared.in_pieces_of(self.rules.minutes)
    }

    fn member(&self, person: usize, group: &[usize], shared: &UtcMinutes) -> CircleMember {
        let Participant { id, hours, stage, .. } = &self.people[person];
        let wants = &self.table.peers()[person].wants;
        let covers: Vec<u16> = wants.iter().map(|want| self.covered(person, *want, group)).collect();
        let weighed =
            wants.iter().zip(&covers).map(|(want, covered)| u64::from(want.weight) * u64::from(*covered)).sum();
        let weights = wants.iter().map(|want| u64::from(want.weight)).sum();
        CircleMember {
            id: id.clone(),
            stage: stage.map(|step| self.stage(step)),
            slots: hours.as_ref().map(|hours| slots(shared, &hours.zone)).unwrap_or_default(),
            covered: rounded(weighed, weights),
            wants: wants.iter().zip(covers).map(|(want, covered)| self.want(*want, covered)).collect(),
        }
    }

    fn want(&self, want: Want, covered: u16) -> CircleWant {
        CircleWant { want: self.names.name(want.subject).to_owned(), covered }
    }

    /// How much of a want the others of the circle cover.
    fn covered(&self, person: usize, want: Want, group: &[usize]) -> u16 {
        let others = group.iter().filter(|other| **other != person);
        let offers = others.flat_map(|other| &self.table.peers()[*other].offers);
        offers.filter(|offer| offer.subject == want.subject).map(|offer| offer.worth).max().unwrap_or(0)
    }

    fn lessons(&self, group: &[usize]) -> Vec<Lesson> {
        let pairs = group.iter().flat_map(|teacher| group.iter().map(move |learner| (*teacher, *learner)));
        let pairs = pairs.filter(|(teacher, learner)| teacher != learner);
        pairs.flat_map(|(teacher, learner)| self.lessons_of(teacher, learner)).collect()
    }

    /// What the one teaches the other: for each want the first of her skills that covers most of it.
    fn lessons_of(&self, teacher: usize, learner: usize) -> impl Iterator<Item = Lesson> {
        let wants = self.table.peers()[learner].wants.iter();
        wants.filter_map(move |want| {
            let mut best: Option<(&str, u16)> = None;
            for (skill, offers) in &self.people[teacher].teaches {
                let worth = offers.iter().find(|offer| offer.subject == want.subject).map_or(0, |offer| offer.worth);
                if worth > best.map_or(0, |(_, worth)| worth) {
                    best = Some((skill, worth));
                }
            }
            let (skill, worth) = best?;
            Some(Lesson {
                teacher: self.people[teacher].id.clone(),
                learner: self.people[learner].id.clone(),
                want: self.names.name(want.subject).to_owned(),
                teaches: skill.to_owned(),
                worth,
            })
        })
    }

    fn in_none(&self, person: usize, obstacles: Obstacles) -> InNone {
        let Obstacles { first, others, share_time, want_hers, offer_hers, apart } = obstacles;
        let tells_apart = !self.rules.apart.iter().any(|question| self.program.is_private_anywhere(question));
        let kinds = self.rules.not_alone.as_ref().map(|not_alone| not_alone.kinds.as_str());
        let tells_kinds = !kinds.is_some_and(|kinds| self.program.is_private_anywhere(kinds));
        let reason = match first {
            Obstacle::OffersNothing => InNoneReason::TeachesNothing,
            Obstacle::WantsNothing => InNoneReason::WantsNothing,
            Obstacle::HasNoHours => InNoneReason::NoHours,
            Obstacle::NoSharedTime => InNoneReason::NoSharedTime,
            Obstacle::NobodyWants => InNoneReason::NobodyWants,
            Obstacle::NobodyOffers => InNoneReason::NobodyTeaches,
            Obstacle::OnlyApart if tells_apart => InNoneReason::OnlyApart,
            Obstacle::OnlyApart => InNoneReason::Private,
            Obstacle::Alone(_) => InNoneReason::NotAlone,
            Obstacle::NotAtOnce => InNoneReason::NotAtOnce,
            Obstacle::NoRoom => InNoneReason::NoRoom,
        };
        let kind = match first {
            Obstacle::Alone(kind) if tells_kinds => Some(self.names.name(kind).to_owned()),
            _ => None,
        };
        InNone {
            id: self.people[person].id.clone(),
            reason,
            kind,
            counts: InNoneCounts {
                others,
                share_time,
                want_hers,
                teach_hers: offer_hers,
                apart: tells_apart.then_some(apart),
            },
        }
    }

    /// What a step of the ladder is called in answers.
    fn stage(&self, step: usize) -> String {
        let asked = |name: &String| self.program.questions.iter().find(|question| question.name == *name);
        let question = self.rules.stage.as_ref().and_then(asked);
        question.and_then(|question| question.options.get(step)).map_or_else(String::new, |option| option.value.clone())
    }
}

fn slots(minutes: &UtcMinutes, zone: &ZoneOffsets) -> Vec<String> {
    minutes.in_local(zone).iter().map(|slot| slot.to_string()).collect()
}

/// A part of a whole, rounded half up.
fn rounded(part: u64, whole: u64) -> u16 {
    u16::try_from((2 * part + whole) / (2 * whole.max(1))).expect("a part is at most the whole")
}
