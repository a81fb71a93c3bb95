//! The door between a form's page and its sequel, a module of its own that `www/apply.js` loads when it is first asked.
//!
//! Only texts go through it: what she answers and what her response is made of; and back what happened there.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::thrown::message;
use super::window;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = tandemSequel, js_name = begin, catch)]
    async fn begin_text(language: &str, wording: &JsValue, hear: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = tandemSequel, js_name = see, catch)]
    async fn see_text(roster: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = tandemSequel, js_name = tell, catch)]
    fn tell_text(told: &str) -> Result<(), JsValue>;
}

/// The element in which the sequel shows whom she fits.
pub(crate) const FITS: &str = "fits";

/// The element in which it shows the ways to hand on the response.
pub(crate) const SENDING: &str = "sending";

/// The element in which it shows what is printed.
pub(crate) const PAPER: &str = "sequel-paper";

/// What the sequel is told of the page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Told {
    /// What she answers, as the form gives it.
    pub(crate) answers: Json,
    /// The published mentors whom she wishes for, the dearest first.
    pub(crate) wishes: Vec<String>,
    /// What else is in her response, once the form is finished.
    pub(crate) ending: Option<Ending>,
}

/// What is in a response besides answers and wishes, and to whom it goes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Ending {
    /// What tells the response from all others.
    pub(crate) response: String,
    /// What the responses call the programme.
    pub(crate) program: String,
    /// The name of the form's file.
    pub(crate) form: String,
    /// What stands in it.
    pub(crate) definition: Json,
    /// What the form is called where she reads it.
    pub(crate) title: String,
    /// The language in which she filled it in.
    pub(crate) language: String,
    /// For whom the response is sealed.
    pub(crate) public_keys: Vec<String>,
    /// Where e-mails go.
    pub(crate) email: String,
}

/// How the form words a question that rules know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Wording {
    /// What the question is called.
    pub(crate) title: String,
    /// Whether she can answer it now.
    pub(crate) is_in_sight: bool,
    /// Its choices: what each stands for, and how it reads.
    pub(crate) choices: Vec<(Json, String)>,
}

/// What happened in the sequel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Heard {
    /// Something that she should know, as a sentence.
    Notice(String),
    /// Her wishes are these now.
    Wishes(Vec<String>),
    /// She turns to this question.
    Question(String),
    /// She has her response in a file, or another app has it.
    HandedOn,
    /// What is to be printed stands in its place, and the rest shall stand aside.
    Printing,
    /// It was printed.
    Printed,
}

impl Heard {
    /// As it goes through the door: which it is, and what it says.
    fn write(&self) -> (&'static str, String) {
        match self {
            Self::Notice(sentence) => ("notice", sentence.clone()),
            Self::Wishes(ids) => ("wishes", serde_json::to_string(ids).expect("ids are texts")),
            Self::Question(question) => ("question", question.clone()),
            Self::HandedOn => ("handed-on", String::new()),
            Self::Printing => ("printing", String::new()),
            Self::Printed => ("printed", String::new()),
        }
    }

    /// What comes through the door; nothing where it is of another version.
    fn read(kind: &str, says: String) -> Option<Self> {
        Some(match kind {
            "notice" => Self::Notice(says),
            "wishes" => Self::Wishes(serde_json::from_str(&says).ok()?),
            "question" => Self::Question(says),
            "handed-on" => Self::HandedOn,
            "printing" => Self::Printing,
            "printed" => Self::Printed,
            _ => return None,
        })
    }
}

/// What the page lends the sequel: an ear, and how the form words its questions. It stands as long as the page.
#[derive(Clone, Debug)]
pub(crate) struct Ears {
    wording: JsValue,
    hear: JsValue,
}

impl Ears {
    /// Whatever happens goes to `hear`; `wording` says how a question reads, where the form asks it.
    pub(crate) fn new(wording: impl Fn(&str) -> Option<Wording> + 'static, hear: impl Fn(Heard) + 'static) -> Self {
        let wording = Closure::<dyn Fn(String) -> Option<String>>::new(move |question: String| {
            wording(&question).and_then(|wording| serde_json::to_string(&wording).ok())
        });
        let hear = Closure::<dyn Fn(String, String)>::new(move |kind: String, says: String| {
            if let Some(heard) = Heard::read(&kind, says) {
                hear(heard);
            }
        });
        Self { wording: wording.into_js_value(), hear: hear.into_js_value() }
    }
}

/// Loads the sequel, or has it speak another language.
///
/// # Errors
/// A sentence, where the module or its words cannot be loaded.
pub(crate) async fn begin(language: &str, ears: &Ears) -> Result<(), String> {
    begin_text(language, &ears.wording, &ears.hear).await.map_err(|why| message(&why))
}

/// Compares her with the mentors in the file at this path below the page.
///
/// # Errors
/// A sentence, where nothing can be made of it.
pub(crate) async fn see(roster: &str) -> Result<(), String> {
    see_text(roster).await.map_err(|why| message(&why))
}

/// Tells the sequel how the page stands, once it has begun.
pub(crate) fn tell(told: &Told) {
    let told = serde_json::to_string(told).expect("what is told is texts and JSON");
    drop(tell_text(&told));
}

/// The page, from inside of the sequel.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    wording: js_sys::Function,
    hear: js_sys::Function,
}

impl Page {
    /// The page that lends these.
    pub(crate) fn new(wording: js_sys::Function, hear: js_sys::Function) -> Self {
        Self { wording, hear }
    }

    /// How the form words a question; nothing where it does not ask it.
    pub(crate) fn wording(&self, question: &str) -> Option<Wording> {
        let said = self.wording.call1(&JsValue::UNDEFINED, &question.into()).ok()?.as_string()?;
        serde_json::from_str(&said).ok()
    }

    /// The page hears of this.
    pub(crate) fn hears(&self, heard: &Heard) {
        let (kind, says) = heard.write();
        drop(self.hear.call2(&JsValue::UNDEFINED, &kind.into(), &says.into()));
    }

    /// The element of this id, where the page has it now.
    pub(crate) fn place(id: &str) -> Option<HtmlElement> {
        window().document()?.get_element_by_id(id)?.dyn_into().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn comes_through(heard: &Heard) {
        let (kind, says) = heard.write();
        assert_eq!(Heard::read(kind, says).as_ref(), Some(heard));
    }

    #[test]
    fn what_happens_in_the_sequel_comes_through_the_door() {
        comes_through(&Heard::Notice("Nothing was shared.".to_owned()));
        comes_through(&Heard::Wishes(vec!["4kx0".to_owned(), "9q2m".to_owned()]));
        comes_through(&Heard::Wishes(Vec::new()));
        comes_through(&Heard::Question("skills".to_owned()));
        comes_through(&Heard::HandedOn);
        comes_through(&Heard::Printing);
        comes_through(&Heard::Printed);
        assert_eq!(Heard::read("later", String::new()), None);
        assert_eq!(Heard::read("wishes", "4kx0".to_owned()), None);
    }
}
