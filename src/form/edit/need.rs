//! Whether a question must be answered.

use super::layout;
use super::{Draft, Edit, Need, Refusal};

const REQUIRED: &str = "isRequired";

impl Draft {
    /// Whether a question must be answered where no condition says.
    pub fn need_at(&self, at: &str) -> Need {
        let value = layout::at(&self.text, at).and_then(|object| layout::property(&self.text, &object, REQUIRED));
        if value.is_some_and(|value| &self.text[value] == "true") { Need::Required } else { Need::Optional }
    }

    pub(super) fn need(&self, at: &str, need: Need) -> Result<Edit, Refusal> {
        let object = self.at(at)?;
        match (layout::property(&self.text, &object, REQUIRED), need) {
            (Some(value), Need::Required) => self.replace(value, "true"),
            (Some(value), Need::Optional) => self.replace(value, "false"),
            (None, Need::Required) => self.put(&object, &["title", "name", "type"], REQUIRED, "true"),
            (None, Need::Optional) => Err(Refusal::NothingChanges),
        }
    }
}
