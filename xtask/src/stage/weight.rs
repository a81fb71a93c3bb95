//! The stages that build, and weigh what was built.

use anyhow::Result;

use super::Count;
use crate::build::size::{self, Budget, Weight};
use crate::build::{self as building, package, site};
use crate::process::say;
use crate::setup::Setup;

pub(super) fn build() -> Result<Count> {
    let setup = Setup::for_wasm()?;
    let mut count = told(&building::modules(&setup));
    count += told(&site::write(&setup));
    count += told(&package::write(&setup));
    Ok(count)
}

pub(super) fn size() -> Result<Count> {
    let setup = Setup::for_wasm()?;
    site::write(&setup)?;
    package::write(&setup)?;
    let (desk, beside): (Vec<_>, Vec<_>) = size::first_load(size::DESK)?.into_iter().partition(Weight::is_of_page);
    for weight in beside {
        println!("{weight} beside it");
    }
    let mut count = weigh(size::FIRST_LOAD, &desk);
    count += weigh(size::APPLICANT_LOAD, &size::first_load(size::APPLICANT)?);
    count += weigh(size::SEQUEL, &size::first_load(size::LATER)?);
    count += weigh(size::PACKAGE, &size::package()?);
    count += weigh(size::ENGINE, &size::engine()?);
    count += weigh(size::SEALING, &size::sealing()?);
    Ok(count)
}

fn weigh(budget: Budget, weights: &[Weight]) -> Count {
    for weight in weights {
        println!("{weight}");
    }
    println!("{}", budget.verdict(weights));
    Count::of(budget.holds(weights))
}

/// One check, whose error is said.
fn told<T>(result: &Result<T>) -> Count {
    if let Err(error) = result {
        say(format_args!("error: {error:#}"));
    }
    Count::of(result.is_ok())
}
