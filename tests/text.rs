//! How alike two free texts are, and the words that say so.

use tandem::fit::text::{Corpus, Postings, Similarity, TextVector, similarity};

const TEXTS: [&str; 8] = [
    "I want to become a data engineer. Data pipelines, Python and SQL interest me.",
    "Data engineering lead; I build pipelines in Python and teach engineers.",
    "Quiero aprender diseño de productos y hablar con las personas que los usan.",
    "Diseñadora de producto: enseño diseños, prototipos y la investigación de usuarios.",
    "Fotografía, cerámica, jardines",
    "I paint. My machine is a brush.",
    "Machine learning for the learning of machines",
    "",
];

struct Pair {
    corpus: Corpus,
    mentee: TextVector,
    mentor: TextVector,
}

impl Pair {
    fn new(mentee: &str, mentor: &str) -> Pair {
        let mut texts = TEXTS.to_vec();
        texts.extend([mentee, mentor]);
        let corpus = Corpus::new(&texts);
        Pair { mentee: corpus.vector(mentee), mentor: corpus.vector(mentor), corpus }
    }

    fn share(&self) -> u16 {
        similarity(&self.mentee, &self.mentor).share()
    }
}

#[track_caller]
fn alike(mentee: &str, mentor: &str) {
    assert!(Pair::new(mentee, mentor).share() > 0, "“{mentee}” and “{mentor}”");
}

#[track_caller]
fn unlike(mentee: &str, mentor: &str) {
    assert_eq!(Pair::new(mentee, mentor).share(), 0, "“{mentee}” and “{mentor}”");
}

#[track_caller]
fn same(mentee: &str, mentor: &str) {
    assert_eq!(Pair::new(mentee, mentor).share(), 10_000, "“{mentee}” and “{mentor}”");
}

#[track_caller]
fn closer(mentee: &str, near: &str, far: &str) {
    let corpus = Corpus::new(&[mentee, near, far]);
    let [mentee, near, far] = [mentee, near, far].map(|text| corpus.vector(text));
    let (near, far) = (similarity(&mentee, &near), similarity(&mentee, &far));
    assert!(near > far, "{near:?} is not more than {far:?}");
}

#[track_caller]
fn shows(mentee: &str, mentor: &str, expected: &[&str]) {
    let pair = Pair::new(mentee, mentor);
    let evidence = pair.corpus.evidence(&pair.mentee, &pair.mentor, 3);
    assert_eq!(evidence, expected);
}

#[test]
fn a_text_is_like_itself_and_unlike_what_shares_no_word() {
    same(TEXTS[0], TEXTS[0]);
    unlike("gardens and ceramics", "compilers");
    unlike("", "");
    unlike("", "compilers");
}

#[test]
fn two_texts_alone_in_the_world_can_be_alike() {
    let corpus = Corpus::new(&["knitting", "knitting"]);
    let [one, other] = ["knitting", "Knitting!"].map(|text| corpus.vector(text));
    assert_eq!(similarity(&one, &other).share(), 10_000);
}

#[test]
fn endings_case_accents_and_punctuation_do_not_matter() {
    same("mentoring communities", "Mentors' COMMUNITY!");
    same("Investigadora de educación", "investigadoras de la educacion");
    same("a mentee's résumé", "mentees resume");
}

#[test]
fn small_words_of_both_languages_do_not_matter() {
    unlike("I want to be with you", "you want to be with her");
    unlike("quiero estar con ustedes", "ustedes quieren estar con ella");
    same("the garden", "el garden");
}

#[test]
fn a_keyword_meets_the_same_word_in_a_sentence_of_its_language() {
    alike("jardín", "Trabajo en los jardines de la ciudad con mi familia.");
    alike("liderazgo, comunicacion", "Enseño la comunicación y el trabajo en equipo.");
    alike("machine learning", "Me interesa machine learning para la salud.");
}

#[test]
fn signs_that_make_another_language_are_kept() {
    unlike("C++", "C#");
    same("C++ and templates", "c++ templates");
}

#[test]
fn tags_links_and_addresses_are_no_words() {
    unlike("<p>gardens</p>", "<p>compilers</p>");
    unlike("https://example.org/gardens", "https://example.org/compilers");
    unlike("ana@example.org gardens", "lee@example.org compilers");
    same("**gardens** <b>grow</b>", "gardens grow");
}

#[test]
fn a_rare_word_counts_more_than_a_common_one() {
    let texts = ["data gardens", "data compilers", "gardens", "data", "data"];
    let corpus = Corpus::new(&texts);
    let [mentee, _, rare, common, _] = texts.map(|text| corpus.vector(text));
    assert!(similarity(&mentee, &rare) > similarity(&mentee, &common));
}

#[test]
fn words_side_by_side_count_more_than_the_same_words_apart() {
    closer("machine learning", "I teach machine learning to people", "Learning to teach people about a machine");
    closer("design of gardens", "gardens. design of gardens", "design. gardens. compilers");
}

#[test]
fn a_word_said_often_counts_more_but_not_as_many_times_more() {
    let texts = ["gardens, gardens, gardens, chess", "gardens", "chess"];
    let corpus = Corpus::new(&texts);
    let [often, once, _] = texts.map(|text| corpus.vector(text));
    // Both words stand in two of three texts, so only how often they are said makes a difference.
    let three_times = 1.0 + libm::log(3.0);
    let expected = three_times / (three_times * three_times + 1.0).sqrt() * 10_000.0;
    assert!((f64::from(similarity(&often, &once).share()) - expected).abs() <= 0.5);
}

#[test]
fn a_words_language_is_that_of_the_sentences_it_stands_in() {
    let texts = [
        "I like the garden. It is in the city. We go there with the children. This is the end.",
        "Quiero trabajar en la ciudad.",
        "Estoy trabajando con ella.",
    ];
    let corpus = Corpus::new(&texts);
    let [_, one, other] = texts.map(|text| corpus.vector(text));
    assert!(similarity(&one, &other).share() > 0);
}

#[test]
fn who_leaves_out_accents_means_the_word_that_others_write_with_them() {
    let texts = ["Quiero aprender tecnologia.", "Para la tecnología.", "Un futuro tecnológico."];
    let corpus = Corpus::new(&texts);
    let [without, _, longer] = texts.map(|text| corpus.vector(text));
    assert!(similarity(&without, &longer).share() > 0);
}

#[test]
fn the_evidence_is_what_the_mentee_wrote_strongest_first() {
    shows(
        "Pipelines! I love *Machine  Learning*, and gardens.",
        "Machine learning pipelines in practice.",
        &["Machine Learning", "Pipelines"],
    );
    shows("Diseño de Productos, jardines", "El diseño de un producto", &["Diseño de Productos"]);
    shows("Résumé help", "I read resumes", &["Résumé"]);
}

#[test]
fn there_is_no_evidence_without_likeness_and_no_more_than_asked_for() {
    shows("gardens", "compilers", &[]);
    shows(
        "rust, gardens, compilers, chess, poetry",
        "poetry. chess. compilers. gardens. rust",
        &["rust", "gardens", "compilers"],
    );
}

#[test]
fn one_against_many_is_the_same_as_one_by_one() {
    let long: Vec<String> = (0..40_usize)
        .map(|text| {
            let words = (0..60).map(|word| TEXTS[(text * 7 + word * 3) % 7].split(' ').nth(word % 5));
            words.flatten().collect::<Vec<_>>().join(" ") + TEXTS[text % 8]
        })
        .collect();
    let texts: Vec<&str> = TEXTS.into_iter().chain(long.iter().map(String::as_str)).collect();
    let corpus = Corpus::new(&texts);
    let vectors: Vec<TextVector> = texts.iter().map(|text| corpus.vector(text)).collect();
    let postings = Postings::new(&vectors);
    for vector in &vectors {
        let one_by_one: Vec<Similarity> = vectors.iter().map(|other| similarity(vector, other)).collect();
        assert_eq!(postings.similarities(vector), one_by_one);
    }
}

#[test]
fn the_order_of_the_texts_does_not_matter() {
    let mut reversed = TEXTS;
    reversed.reverse();
    let (corpus, other) = (Corpus::new(&TEXTS), Corpus::new(&reversed));
    for text in TEXTS {
        assert_eq!(corpus.vector(text), other.vector(text));
    }
}

#[test]
fn a_text_that_is_in_no_cohort_is_compared_with_its_texts() {
    let corpus = Corpus::new(&TEXTS);
    let engineer = corpus.vector(TEXTS[1]);
    let applicant = corpus.vector("Engineered pipelines!");
    let stranger = corpus.vector("Engineered pipelines, telescopes, planets");
    assert!(similarity(&applicant, &engineer) > similarity(&stranger, &engineer));
    assert!(similarity(&stranger, &engineer).share() > 0);
    assert_eq!(corpus.evidence(&stranger, &engineer, 1), ["Engineered"]);
    assert_eq!(Postings::new(&[engineer]).similarities(&stranger).len(), 1);
}

#[test]
fn an_empty_corpus_knows_nothing() {
    let corpus = Corpus::new(&[]);
    let vector = corpus.vector("gardens");
    assert_eq!(similarity(&vector, &vector).share(), 0);
    assert!(Postings::new(&[]).similarities(&vector).is_empty());
}

#[test]
fn shares_are_those_of_the_formula() {
    // Three texts: ln(1 + 3/2) for "gardens" and "chess", ln(1 + 3/1) for what one text says.
    let corpus = Corpus::new(&["gardens, chess", "gardens. poetry", "chess"]);
    let [one, other] = ["gardens, chess", "gardens. poetry"].map(|text| corpus.vector(text));
    let (common, rare) = (libm::log(2.5), libm::log(4.0));
    let lengths = (2.0 * common * common).sqrt() * (common * common + rare * rare).sqrt();
    let expected = (common * common / lengths * 10_000.0).round();
    assert!((f64::from(similarity(&one, &other).share()) - expected).abs() < 0.5);
}
