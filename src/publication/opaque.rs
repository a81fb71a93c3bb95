//! Ids that say nothing.

use sha2::{Digest, Sha256};

/// The fewest letters of a secret: nobody guesses sixteen random ones.
pub(super) const SHORTEST_SECRET: usize = 16;

/// Letters and digits of which none is taken for another.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Fifty bits: of a thousand mentors, two have one id in less than one case of a billion; then it is refused.
const LENGTH: usize = 10;

/// The published id of the mentor with this id: the first letters of SHA-256 of the secret and the id. It carries no order
/// of the roster, stays the same from one publication to the next, and whoever does not know the secret cannot try ids
/// that she knows.
pub(super) fn opaque(secret: &str, id: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update(b"published id\n");
    hasher.update(u64::try_from(secret.len()).unwrap_or(u64::MAX).to_le_bytes());
    hasher.update(secret);
    hasher.update(id);
    let digest = hasher.finalize();
    digest.iter().take(LENGTH).map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
}

/// An id as ids are compared where a slip would make somebody public: e-mail addresses are typed in either case.
pub(super) fn caseless(id: &str) -> String {
    id.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::opaque;

    #[test]
    fn an_id_hangs_on_the_secret_and_on_nothing_but_the_mentor() {
        let ana = opaque("a secret of some length", "ana@example.org");
        assert_eq!(ana, opaque("a secret of some length", "ana@example.org"));
        assert_ne!(ana, opaque("a secret of some lengt", "hana@example.org"));
        assert_ne!(ana, opaque("another secret of length", "ana@example.org"));
        assert_eq!(ana.len(), super::LENGTH);
    }
}
