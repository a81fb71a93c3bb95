//! The mentors who are shown, in their bands.

use crate::fit::Band;
use crate::self_check::PublishedFit;

/// How many mentors are shown at first, and how many more each time.
pub(crate) const AT_ONCE: usize = 10;

/// The bands, the best first.
const BANDS: [Band; 4] = [Band::Strong, Band::Good, Band::Fair, Band::Weak];

/// The mentors of a band who are shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OfBand {
    pub(super) band: Band,
    pub(super) fits: Vec<PublishedFit>,
}

/// The best band in which anybody is.
pub(super) fn best(fits: &[PublishedFit]) -> Option<Band> {
    fits.iter().map(|fit| fit.band).max()
}

/// So many mentors at most, band by band, the best first; no band is empty.
pub(super) fn of_bands(fits: &[PublishedFit], most: usize) -> Vec<OfBand> {
    let of = |band| {
        let fits = fits.iter().take(most).filter(|fit| fit.band == band).cloned().collect();
        OfBand { band, fits }
    };
    BANDS.map(of).into_iter().filter(|of_band| !of_band.fits.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shows(bands: &[Band], most: usize, expected: &[(Band, usize)]) {
        let fit =
            |band: &Band| PublishedFit { mentor: "4kx0".to_owned(), name: None, band: *band, reasons: Vec::new() };
        let fits: Vec<_> = bands.iter().map(fit).collect();
        let shown: Vec<_> = of_bands(&fits, most).iter().map(|of_band| (of_band.band, of_band.fits.len())).collect();
        assert_eq!(shown, expected);
        assert_eq!(best(&fits), bands.iter().copied().max());
    }

    #[test]
    fn mentors_stand_in_their_bands_and_further_ones_wait() {
        use Band::{Fair, Good, Strong, Weak};
        shows(&[], 10, &[]);
        shows(&[Strong, Strong, Fair], 10, &[(Strong, 2), (Fair, 1)]);
        shows(&[Strong, Strong, Fair], 2, &[(Strong, 2)]);
        shows(&[Good, Weak], 10, &[(Good, 1), (Weak, 1)]);
    }
}
