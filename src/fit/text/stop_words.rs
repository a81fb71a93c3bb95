//! Words that say nothing about a topic, folded and sorted.

/// Beside grammar, the words with which anybody introduces herself.
#[rustfmt::skip]
pub(super) const ENGLISH: &[&str] = &[
    "a", "about", "above", "after", "again", "all", "almost", "along", "already", "also",
    "although", "always", "am", "an", "and", "another", "any", "anyone", "anything", "are",
    "around", "as", "at", "away", "back", "be", "became", "because", "become", "becoming",
    "been", "before", "being", "below", "best", "better", "between", "both", "but", "by", "can",
    "cannot", "cant", "come", "could", "couldnt", "did", "didnt", "do", "does", "doesnt",
    "doing", "done", "dont", "down", "during", "each", "either", "else", "etc", "even", "ever",
    "every", "everyone", "everything", "few", "first", "for", "from", "further", "get", "gets",
    "getting", "give", "given", "go", "going", "good", "got", "great", "had", "has", "have",
    "havent", "having", "he", "her", "here", "hers", "him", "his", "how", "however", "i", "id",
    "if", "ill", "im", "in", "into", "is", "isnt", "it", "its", "ive", "just", "keep", "know",
    "last", "least", "less", "let", "lets", "like", "little", "look", "looking", "lot", "lots",
    "love", "made", "make", "makes", "making", "many", "may", "maybe", "me", "might", "more",
    "most", "much", "must", "my", "myself", "need", "needs", "never", "new", "no", "nor", "not",
    "nothing", "now", "of", "off", "often", "on", "once", "one", "only", "or", "other",
    "others", "our", "ours", "out", "over", "own", "people", "per", "please", "quite", "rather",
    "really", "s", "same", "see", "she", "should", "since", "so", "some", "someone",
    "something", "still", "such", "sure", "t", "take", "than", "thank", "thanks", "that",
    "thats", "the", "their", "theirs", "them", "themselves", "then", "there", "these", "they",
    "theyre", "thing", "things", "think", "this", "those", "though", "through", "to",
    "together", "too", "try", "trying", "two", "under", "until", "up", "upon", "us", "use",
    "used", "using", "very", "via", "want", "wants", "was", "wasnt", "way", "ways", "we",
    "well", "were", "weve", "what", "when", "where", "whether", "which", "while", "who", "whom",
    "whose", "why", "will", "wish", "with", "within", "without", "wont", "would", "year",
    "years", "yes", "yet", "you", "youd", "your", "youre", "yours",
];

/// As the English ones.
#[rustfmt::skip]
pub(super) const SPANISH: &[&str] = &[
    "a", "ademas", "ahora", "al", "algo", "alguien", "algun", "alguna", "algunas", "alguno",
    "algunos", "alla", "alli", "ante", "antes", "aqui", "asi", "aun", "aunque", "bajo", "bien",
    "cada", "casi", "como", "con", "contra", "cosa", "cosas", "cual", "cuales", "cualquier",
    "cuando", "cuanto", "cuya", "cuyo", "da", "de", "debe", "deber", "del", "desde", "despues",
    "donde", "dos", "durante", "e", "el", "ella", "ellas", "ellos", "en", "encanta", "entonces",
    "entre", "era", "eran", "eres", "es", "esa", "esas", "ese", "eso", "esos", "esta", "estaba",
    "estado", "estamos", "estan", "estar", "estas", "este", "esto", "estos", "estoy", "etc",
    "fue", "fueron", "gracias", "gran", "gusta", "gustaria", "ha", "haber", "habia", "hace",
    "hacer", "hacia", "hago", "han", "has", "hasta", "hay", "he", "hemos", "hola", "hoy",
    "incluso", "ir", "junto", "la", "las", "le", "les", "llevo", "lo", "los", "luego", "mas",
    "me", "mejor", "menos", "mi", "mia", "mio", "mis", "misma", "mismo", "mucha", "muchas",
    "mucho", "muchos", "muy", "nada", "ni", "ninguna", "ninguno", "no", "nos", "nosotras",
    "nosotros", "nuestra", "nuestras", "nuestro", "nuestros", "nunca", "o", "os", "otra",
    "otras", "otro", "otros", "para", "parte", "pero", "poco", "poder", "podria", "por",
    "porque", "primer", "primera", "puede", "pueden", "puedo", "pues", "que", "quien",
    "quienes", "quiero", "quisiera", "sea", "segun", "ser", "si", "sido", "siempre", "sin",
    "sino", "sobre", "solo", "somos", "son", "soy", "su", "sus", "tal", "tambien", "tan",
    "tanto", "te", "tener", "tengo", "tenia", "ti", "tiene", "tienen", "toda", "todas",
    "todavia", "todo", "todos", "tras", "tu", "tus", "u", "un", "una", "unas", "uno", "unos",
    "usted", "ustedes", "va", "vez", "voy", "y", "ya", "yo",
];
