//! Whom to look for, as a sheet for staff: a row an answer, the most worth first.

use super::csv::written::in_csv;
use crate::insight::Wanted;

/// What one more person with one answer is worth, in the words of whoever reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought<'a> {
    /// How the question reads.
    pub question: String,
    /// How the answer reads.
    pub answer: String,
    /// What she is worth.
    pub wanted: &'a Wanted,
}

/// The list as CSV, under headings in the reader's language: of the question, the answer, how many more people of the
/// other side have somebody, with how many of those who have nobody she could be, and how many points more there are.
///
/// It begins with a byte order mark, for Excel's sake. No cell can run as a formula; so a loss of points is a text.
pub fn write_csv(headings: [&str; 5], sought: &[Sought]) -> String {
    let rows: Vec<[String; 5]> = sought.iter().map(row).collect();
    in_csv(headings, &rows)
}

fn row(sought: &Sought) -> [String; 5] {
    let Sought { question, answer, wanted } = sought;
    let counts = [wanted.others_served.to_string(), wanted.could_meet.to_string(), wanted.points.to_string()];
    let [served, could_meet, points] = counts;
    [question.clone(), answer.clone(), served, could_meet, points]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Side;

    #[test]
    fn a_row_has_the_words_of_the_reader_and_the_figures_of_the_list() {
        let wanted = Wanted {
            side: Side::Mentor,
            question: "field".to_owned(),
            answer: "design".to_owned(),
            places: 2,
            placed: 2,
            points: 12_345,
            others_served: 2,
            could_meet: 3,
            aims: Vec::new(),
        };
        let sought = Sought { question: "Campo".to_owned(), answer: "Diseño, =UX".to_owned(), wanted: &wanted };
        let text = write_csv(["Pregunta", "Respuesta", "Con mentoría", "Posibles", "Puntos"], &[sought]);
        assert_eq!(
            text,
            "\u{feff}Pregunta,Respuesta,Con mentoría,Posibles,Puntos\r\nCampo,\"Diseño, =UX\",2,3,12345\r\n"
        );
    }
}
