//! A part of shortlists as bytes, to travel from one worker to another.
//!
//! All numbers are of 32 bits, the lowest byte first, but points, which are of 16: six numbers (the first mentee, how many
//! mentees and mentors, how many are kept of each mentor, what is too little, how many pairs); where each list ends; the
//! mentors of all pairs and what each is worth; what the others of each mentee are worth at most; and the mentors' best
//! mentees with what each is worth.

use std::ops::Range;

use super::lists::Shortlists;
use super::of_mentors::OfMentors;
use super::part::{PartError, ShortlistPart};
use crate::fit::points::Points;

impl ShortlistPart {
    /// The part as bytes, for [`from_bytes`](Self::from_bytes) of the same version.
    pub fn to_bytes(&self) -> Vec<u8> {
        let Self { lists, of_mentors, .. } = self;
        let too_little = usize::from(of_mentors.too_little.cast_unsigned());
        let sizes = [self.first, lists.n_mentees(), lists.n_mentors(), of_mentors.n_kept, too_little, lists.n_pairs()];
        let ends = (0..lists.n_mentees()).map(|mentee| lists.range(mentee).end);
        let everybody = || (0..lists.n_mentees()).flat_map(|mentee| lists.list(mentee));
        let mut bytes = Vec::with_capacity(24 + 6 * (lists.n_mentees() + lists.n_pairs() + of_mentors.points.len()));
        bytes.extend(sizes.into_iter().chain(ends).map(number).flat_map(u32::to_le_bytes));
        bytes.extend(everybody().flat_map(|(mentor, _)| mentor.to_le_bytes()));
        bytes.extend(everybody().flat_map(|(_, points)| Points::total(Some(points)).to_le_bytes()));
        bytes.extend(self.most_of_others.iter().flat_map(|most| Points::total(*most).to_le_bytes()));
        bytes.extend(of_mentors.mentees.iter().flat_map(|mentee| mentee.to_le_bytes()));
        bytes.extend(of_mentors.points.iter().flat_map(|points| points.to_le_bytes()));
        bytes
    }

    /// The part that was written as these bytes, of lists of so many mentors.
    ///
    /// # Errors
    /// If they are no such part.
    pub fn from_bytes(bytes: &[u8], n_mentors: usize) -> Result<Self, PartError> {
        let mut reader = Reader { bytes };
        let sizes: [usize; 6] = reader.sizes().ok_or(PartError::NoPart)?;
        if sizes[2] != n_mentors {
            return Err(PartError::Unlike);
        }
        reader.part(sizes).filter(|_| reader.bytes.is_empty()).ok_or(PartError::NoPart)
    }
}

fn number(size: usize) -> u32 {
    u32::try_from(size).expect("lists number people and pairs in 32 bits")
}

/// What is left to be read.
struct Reader<'bytes> {
    bytes: &'bytes [u8],
}

impl<'bytes> Reader<'bytes> {
    fn sizes(&mut self) -> Option<[usize; 6]> {
        let sizes: Vec<usize> = self.words(6)?.map(|word| word as usize).collect();
        sizes.try_into().ok()
    }

    fn part(
        &mut self,
        [first, n_mentees, n_mentors, n_kept, too_little, n_pairs]: [usize; 6],
    ) -> Option<ShortlistPart> {
        let ends = self.words(n_mentees)?.map(|end| end as usize);
        let starts = std::iter::once(0).chain(ends).collect();
        let mentors = self.words(n_pairs)?.collect();
        let points: Option<Vec<Points>> = self.totals(n_pairs)?.map(Option::flatten).collect();
        let lists = Shortlists::new(n_mentors, starts, mentors, points?).ok()?;
        let most_of_others = self.totals(n_mentees)?.collect::<Option<_>>()?;
        let too_little = u16::try_from(too_little).ok()?.cast_signed();
        let of_mentors = self.of_mentors(n_mentors, n_kept, too_little, first..first.checked_add(n_mentees)?)?;
        Some(ShortlistPart { first, lists, most_of_others, of_mentors })
    }

    fn of_mentors(
        &mut self,
        n_mentors: usize,
        n_kept: usize,
        too_little: i16,
        part: Range<usize>,
    ) -> Option<OfMentors> {
        let n_places = n_mentors.checked_mul(n_kept)?;
        let (mentees, totals) = (self.words(n_places)?, self.halves(n_places)?);
        let mut of_mentors = OfMentors::new(n_mentors, n_kept, too_little);
        let mentors = (0..).flat_map(|mentor| std::iter::repeat_n(mentor, n_kept));
        for ((mentee, total), mentor) in mentees.zip(totals).zip(mentors) {
            let total = total.cast_signed();
            if total > too_little {
                let is_sound = part.contains(&(mentee as usize)) && total <= Points::MOST.cast_signed();
                is_sound.then(|| of_mentors.take(mentor, total, mentee))?;
            }
        }
        Some(of_mentors)
    }

    fn words(&mut self, n: usize) -> Option<impl Iterator<Item = u32> + use<'bytes>> {
        let (words, _) = self.cut(n.checked_mul(4)?)?.as_chunks();
        Some(words.iter().map(|word| u32::from_le_bytes(*word)))
    }

    fn halves(&mut self, n: usize) -> Option<impl Iterator<Item = u16> + use<'bytes>> {
        let (halves, _) = self.cut(n.checked_mul(2)?)?.as_chunks();
        Some(halves.iter().map(|half| u16::from_le_bytes(*half)))
    }

    /// Points, or nothing where a pair is blocked; `None` where it is neither.
    fn totals(&mut self, n: usize) -> Option<impl Iterator<Item = Option<Option<Points>>> + use<'bytes>> {
        let blocked = Points::total(None);
        Some(self.halves(n)?.map(move |total| if total == blocked { Some(None) } else { Points::new(total).map(Some) }))
    }

    fn cut(&mut self, n: usize) -> Option<&'bytes [u8]> {
        let (cut, rest) = self.bytes.split_at_checked(n)?;
        self.bytes = rest;
        Some(cut)
    }
}
