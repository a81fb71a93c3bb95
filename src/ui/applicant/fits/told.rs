//! What she is told of the published mentors, as the small module says it.

use serde::Deserialize;

use crate::fit::Band;
use crate::self_check::{Change, PublishedFit, Short, Standing, Unanswered};

/// The bands, the best first.
const BANDS: [Band; 4] = [Band::Strong, Band::Good, Band::Fair, Band::Weak];

/// What she is told.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Told {
    /// The mentors who fit best, the best band first.
    pub(crate) fits: Vec<PublishedFit>,
    /// What rules read and she has not answered.
    pub(crate) missing: Vec<Unanswered>,
    /// The one answer whose change opens most.
    pub(crate) change: Option<Change>,
    /// What she asks for and few offer.
    pub(crate) short: Vec<Short>,
    /// Why she could be a mentor, too.
    pub(crate) could_mentor: Vec<Standing>,
    /// Answers that could not be compared.
    pub(crate) problems: Vec<Uncompared>,
}

/// An answer that could not be compared.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Uncompared {
    place: Place,
    /// What stood there.
    pub(crate) found: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Place {
    column: Option<String>,
}

/// The mentors of a band who are shown.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OfBand {
    pub(crate) band: Band,
    pub(crate) fits: Vec<PublishedFit>,
}

impl Told {
    /// Reads what the module says.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn read(json: &str) -> Result<Self, String> {
        serde_json::from_str(json).map_err(|why| why.to_string())
    }

    /// The best band in which anybody is.
    pub(crate) fn best(&self) -> Option<Band> {
        self.fits.iter().map(|fit| fit.band).max()
    }

    /// So many mentors at most, band by band, the best first; no band is empty.
    pub(crate) fn bands(&self, most: usize) -> Vec<OfBand> {
        let of = |band| {
            let fits = self.fits.iter().take(most).filter(|fit| fit.band == band).cloned().collect();
            OfBand { band, fits }
        };
        BANDS.map(of).into_iter().filter(|of_band| !of_band.fits.is_empty()).collect()
    }

    /// Whether there are more than so many.
    pub(crate) fn has_more(&self, most: usize) -> bool {
        self.fits.len() > most
    }
}

impl Uncompared {
    /// The question that she answered, where it is known.
    pub(crate) fn question(&self) -> Option<&str> {
        self.place.column.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(bands: &[&str]) -> Told {
        let fit = |band: &&str| json!({"mentor": "4kx0", "name": null, "band": band, "reasons": []});
        let fits: Vec<_> = bands.iter().map(fit).collect();
        let json = json!({"fits": fits, "missing": [], "change": null, "short": [], "couldMentor": [], "problems": []});
        Told::read(&json.to_string()).expect("what the module says")
    }

    #[track_caller]
    fn shows(bands: &[&str], most: usize, expected: &[(Band, usize)]) {
        let told = told(bands);
        let shown: Vec<_> = told.bands(most).iter().map(|of_band| (of_band.band, of_band.fits.len())).collect();
        assert_eq!(shown, expected);
        assert_eq!(told.has_more(most), bands.len() > most);
    }

    #[test]
    fn mentors_stand_in_their_bands_and_further_ones_wait() {
        shows(&[], 10, &[]);
        shows(&["strong", "strong", "fair"], 10, &[(Band::Strong, 2), (Band::Fair, 1)]);
        shows(&["strong", "strong", "fair"], 2, &[(Band::Strong, 2)]);
        assert_eq!(told(&["good", "weak"]).best(), Some(Band::Good));
        assert_eq!(told(&[]).best(), None);
    }
}
