//! The roster that the examples of the package show: the demonstration's made-up mentors, published.

use std::{env, fs};

use tandem::publication::{Preview, PublishedRoster};

use crate::demonstration;

const PUBLISHED: &str = "pkg/examples/roster.json";

/// `TANDEM_WRITE=1 cargo test --test publication example` writes it anew.
#[test]
fn the_examples_of_the_package_show_the_roster_that_the_core_publishes() {
    let mut choices = demonstration::choices();
    choices.left_out = ["esther", "ines", "lucia"].map(|name| format!("{name}@example.org")).into();
    let published = Preview::new(&demonstration::cohort(), &choices).publish().expect("nobody is singled out").write();
    if env::var_os("TANDEM_WRITE").is_some() {
        fs::write(PUBLISHED, &published).expect("pkg/examples can be written");
    }
    let found = fs::read_to_string(PUBLISHED).expect("the examples have a roster");
    assert!(
        found == published,
        "{PUBLISHED} is out of date; `TANDEM_WRITE=1 cargo test --test publication example` writes it"
    );
    assert!(PublishedRoster::read(PUBLISHED, &found).problems.is_empty());
}
