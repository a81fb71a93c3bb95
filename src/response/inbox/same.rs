//! Several responses of one person.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Desk, Item, Standing};
use crate::person::Side;
use crate::problem::{Code, Effect, Place, Problem};
use crate::response::intake::Intake;
use crate::response::merge::folded_key;
use crate::response::stated::Stated;

/// What two responses of one person share.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Trait {
    Response(Side, String),
    Key(Side, String),
}

/// Leaves of each person's responses the latest, and says of the others why they do not count.
pub(super) fn settle(items: &mut [Item], desk: &Desk<'_>) {
    for mut group in groups(items, desk) {
        let order = |&at: &usize| {
            let response = items[at].counted().expect("only what counts is grouped");
            (response.when.clone(), response.id.clone(), Reverse(at))
        };
        group.sort_by_cached_key(order);
        if let Some((&latest, [_, ..])) = group.split_last() {
            settle_group(items, latest, &group);
        }
    }
}

fn settle_group(items: &mut [Item], latest: usize, group: &[usize]) {
    let kept = items[latest].clone();
    let (Some(of_latest), file) = (kept.response.as_ref(), &kept.file) else { return };
    let mut has_older = false;
    for &at in group.iter().filter(|at| **at != latest) {
        let Some(response) = items[at].response.clone() else { continue };
        let place = Place::file(&items[at].file);
        let (standing, problem) = if response.is_again(of_latest) {
            let problem = Problem::new(Code::SentAgain, place, Effect::SetAside).found(&response.id);
            (Standing::SentAgain, problem.expected(format!("a response that was not there yet; it is in {file}, too")))
        } else {
            has_older = true;
            let same_moment =
                if response.when == of_latest.when { ", sent at the same moment: look at both" } else { "" };
            let expected = format!("the latest response of this person, which is {file}{same_moment}");
            let problem = Problem::new(Code::OlderResponse, place, Effect::SetAside);
            (Standing::Older, problem.found(response.when.to_string()).expected(expected))
        };
        items[at].standing = standing;
        items[at].problems = vec![problem];
    }
    if has_older && kept.standing == Standing::Counts {
        items[latest].standing = Standing::Latest;
    }
}

/// The responses that count, those of one person together.
fn groups(items: &[Item], desk: &Desk<'_>) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut of_trait: BTreeMap<Trait, usize> = BTreeMap::new();
    for (at, item) in items.iter().enumerate() {
        let traits = traits(item, desk);
        if traits.is_empty() {
            continue;
        }
        let known: Vec<usize> = traits.iter().filter_map(|shared| of_trait.get(shared).copied()).collect();
        let home = known.first().copied().unwrap_or(groups.len());
        groups.resize(groups.len().max(home + 1), Vec::new());
        groups[home].push(at);
        // She may join two groups that were apart.
        for other in known.into_iter().filter(|other| *other != home) {
            let joined = std::mem::take(&mut groups[other]);
            groups[home].extend(joined);
            of_trait.values_mut().filter(|group| **group == other).for_each(|group| *group = home);
        }
        of_trait.extend(traits.into_iter().map(|shared| (shared, home)));
    }
    groups.retain(|group| !group.is_empty());
    groups
}

fn traits(item: &Item, desk: &Desk<'_>) -> Vec<Trait> {
    let Some(response) = item.counted() else { return Vec::new() };
    let Some(intake) = desk.intake_of(response) else { return Vec::new() };
    let by_key = key(item, intake).map(|key| Trait::Key(intake.side(), key));
    std::iter::once(Trait::Response(intake.side(), response.id.clone())).chain(by_key).collect()
}

fn key(item: &Item, intake: &Intake) -> Option<String> {
    let response = item.response.as_ref()?;
    let key = Stated::of(&item.file, response, intake, &BTreeMap::new()).key()?;
    Some(folded_key(&key))
}
