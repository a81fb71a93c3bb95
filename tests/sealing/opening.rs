//! Sealing and opening.

use std::io::Write;
use std::slice::from_ref;

use age::{Encryptor, x25519};
use fastrand::Rng;
use tandem::problem::{Checked, Code, Place, Problem};
use tandem::sealing::{PublicKey, SecretKey, armored, open, seal};

const TEXT: &str = "{\"said\":\"¿Qué tal? 🦤\"}";

fn key() -> SecretKey {
    SecretKey::make()
}

/// The one reason for which nothing was made of it.
#[track_caller]
fn refused<T>(checked: Checked<T>) -> Problem {
    let Checked { value, mut problems } = checked;
    assert_eq!((value.is_none(), problems.len()), (true, 1), "{problems:?}");
    problems.remove(0)
}

#[track_caller]
fn fails(content: &[u8], keys: &[SecretKey], code: Code) {
    let problem = refused(open("ana.age", content, keys));
    assert_eq!(problem.code, code, "{problem}");
}

#[test]
fn what_is_sealed_opens_with_each_of_its_keys() {
    let (one, other, stranger) = (key(), key(), key());
    let sealed = seal(TEXT, &[one.public(), other.public()]).value.expect("there are keys");
    for keys in [vec![one.clone()], vec![other.clone()], vec![stranger.clone(), one]] {
        assert_eq!(open("a", &sealed, &keys).value.as_deref(), Some(TEXT));
        assert_eq!(open("a", armored(&sealed).as_bytes(), &keys).value.as_deref(), Some(TEXT));
    }
    fails(&sealed, &[stranger], Code::OtherKey);
    fails(&sealed, &[], Code::OtherKey);
}

#[test]
fn sealing_the_same_twice_gives_other_bytes() {
    let key = key();
    let sealed = || seal(TEXT, &[key.public()]).value.expect("there is a key");
    assert_ne!(sealed(), sealed());
    assert_ne!(SecretKey::make().written(), SecretKey::make().written());
}

#[test]
fn a_pasted_text_opens_however_a_mail_program_left_it() {
    let key = key();
    let sealed = seal(&TEXT.repeat(30), &[key.public()]).value.expect("there is a key");
    let text = armored(&sealed);
    let quoted = format!("> {}", text.trim_end().replace('\n', "\n> "));
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let ways = [
        format!("Dear all,\r\n\r\n{}\r\nAna", text.replace('\n', "\r\n")).into_bytes(),
        quoted.into_bytes(),
        text.replace('\n', "\n\n\t\u{a0} ").into_bytes(),
        text.replace('=', "=3D").into_bytes(),
        text.split_once('\n')
            .map(|(head, rest)| format!("{head}{}", rest.replace('\n', "")))
            .expect("lines")
            .into_bytes(),
        utf16,
    ];
    for content in ways {
        assert_eq!(
            open("a", &content, from_ref(&key)).value,
            Some(TEXT.repeat(30)),
            "{}",
            String::from_utf8_lossy(&content)
        );
    }
}

#[test]
fn what_was_never_sealed_was_cut_off_or_is_for_somebody_else_is_told_apart() {
    let key = key();
    let keys = from_ref(&key);
    let sealed = seal(TEXT, &[key.public()]).value.expect("there is a key");
    let text = armored(&sealed);
    fails(b"", keys, Code::NotSealed);
    fails(b"Dear all", keys, Code::NotSealed);
    fails(b"{\"tandem\": 1}", keys, Code::NotSealed);
    fails(&[0x25, 0x50, 0x44, 0x46, 0xff], keys, Code::NotSealed);
    fails(b"age-encryption.org/v9\n-> later\n", keys, Code::NotSealed);
    fails(b"-----BEGIN AGE ENCRYPTED FILE-----\n", keys, Code::Damaged);
    fails(&text.as_bytes()[..text.len() / 2], keys, Code::Damaged);
    fails(text.replacen("YW", "XX", 1).as_bytes(), keys, Code::Damaged);
    fails(&text.as_bytes()[..40], keys, Code::Damaged);
    fails(&sealed[..sealed.len() - 1], keys, Code::Damaged);
    fails(&sealed[..30], keys, Code::Damaged);
    let secret = age::secrecy::SecretString::from("correct horse".to_owned());
    let mut recipient = age::scrypt::Recipient::new(secret);
    recipient.set_work_factor(2);
    let by_passphrase = age::encrypt(&recipient, b"x").expect("sealed");
    let problem = refused(open("a.age", &by_passphrase, keys));
    assert_eq!(
        problem.to_string(),
        "a.age: found nothing; expected a file that is sealed for a key; this is for a passphrase. Nothing is loaded until \
         this is put right.",
    );
    let bytes = age::encrypt(&key.public().to_string().parse::<x25519::Recipient>().expect("a key"), &[0xff, 0xfe]);
    fails(&bytes.expect("sealed"), keys, Code::NotText);
}

#[test]
fn no_changed_byte_goes_unnoticed() {
    let key = key();
    let sealed = seal(TEXT, &[key.public()]).value.expect("there is a key");
    let payload = sealed.len() - TEXT.len() - 16 - 16;
    let mut codes = std::collections::BTreeSet::new();
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        let problem = refused(open("a.age", &changed, from_ref(&key)));
        let expected: &[Code] =
            if at >= payload { &[Code::Damaged] } else { &[Code::Damaged, Code::OtherKey, Code::NotSealed] };
        assert!(expected.contains(&problem.code), "byte {at}: {problem}");
        codes.insert(problem.code);
    }
    assert_eq!(codes.len(), 3, "{codes:?}");
}

#[test]
fn no_cut_goes_unnoticed() {
    let key = key();
    // More than one of the pieces of 64 kB that are sealed by themselves.
    let sealed = seal(&TEXT.repeat(5_000), &[key.public()]).value.expect("there is a key");
    assert!(sealed.len() > 131_072, "{}", sealed.len());
    let rng = &mut Rng::with_seed(1);
    let pieces = [sealed.len() - TEXT.len() * 5_000 % 65_536 - 16, 65_536];
    for length in (0..6).map(|_| rng.usize(22..sealed.len())).chain(pieces) {
        fails(&sealed[..length], from_ref(&key), Code::Damaged);
    }
}

#[test]
fn what_age_seals_opens_here_and_the_other_way_round() {
    let key = key();
    let theirs: x25519::Identity = key.written().parse().expect("their key");
    let sealed = seal(TEXT, &[key.public()]).value.expect("there is a key");
    assert_eq!(age::decrypt(&theirs, &sealed).expect("it opens"), TEXT.as_bytes());
    let sealed = age::encrypt(&theirs.to_public(), TEXT.as_bytes()).expect("sealed");
    assert_eq!(open("a", &sealed, from_ref(&key)).value.as_deref(), Some(TEXT));
    // Beside keys that are unknown here, among them those that withstand quantum computers in future.
    let stranger = x25519::Identity::generate().to_public();
    let recipients: [&dyn age::Recipient; 2] = [&stranger, &theirs.to_public()];
    let mut sealed = Vec::new();
    let encryptor = Encryptor::with_recipients(recipients.into_iter()).expect("keys");
    let mut writer = encryptor.wrap_output(&mut sealed).expect("written");
    writer.write_all(TEXT.as_bytes()).and_then(|()| writer.finish()).expect("written");
    assert_eq!(open("a", &sealed, &[key]).value.as_deref(), Some(TEXT));
}

#[test]
fn a_key_is_kept_in_a_file_that_age_takes() {
    let key = key();
    let file = key.file("Evening mentors\nWho loses this file cannot open any response.");
    let expected = format!(
        "# Evening mentors\n# Who loses this file cannot open any response.\n# public key: {}\n{}\n",
        key.public(),
        key.written()
    );
    assert_eq!(file, expected);
    let theirs = age::IdentityFile::from_buffer(file.as_bytes()).expect("their reader takes it");
    assert_eq!(theirs.into_identities().expect("identities").len(), 1);
    let read =
        SecretKey::read_all("key.txt", &format!("\u{feff}{}", file.replace('\n', "\r\n"))).value.expect("it is a key");
    assert_eq!(read.iter().map(SecretKey::written).collect::<Vec<_>>(), [key.written()]);
}

#[test]
fn a_secret_key_is_never_repeated() {
    let key = key();
    let secret = key.written();
    let cut_off = &secret[..secret.len() - 4];
    let as_public = refused(PublicKey::read(Place::item("key"), &secret));
    assert_eq!(
        as_public.to_string(),
        "key: found nothing; expected a public key, which begins with \"age1\"; this is the secret key, which nobody else may \
         see. Nothing is loaded until this is put right.",
    );
    let problems = [
        vec![as_public],
        vec![refused(PublicKey::read(Place::item("key"), cut_off))],
        SecretKey::read_all("key.txt", &format!("{cut_off}\n{}\n", key.public())).problems,
        SecretKey::read_all("key.txt", &secret.replace('1', "2")).problems,
    ];
    for problem in problems.iter().flatten() {
        assert_eq!(problem.code, Code::NotAKey);
        assert!(!format!("{problem:?}").contains(&secret[16..30]), "{problem:?}");
    }
    assert_eq!(problems[2].len(), 2);
    assert!(!format!("{key:?}").contains("SECRET"), "{key:?}");
}

#[track_caller]
fn no_public_key(text: &str, sentence: &str) {
    let problem = refused(PublicKey::read(Place::item("key"), text));
    assert_eq!(problem.to_string(), format!("key: {sentence}. Nothing is loaded until this is put right."));
}

#[test]
fn a_public_key_that_is_not_whole_is_told() {
    let whole = key().public().to_string();
    assert_eq!(PublicKey::read(Place::default(), &format!(" {whole}\n")).value.expect("a key").to_string(), whole);
    no_public_key("age1", "found \"age1\"; expected a public key: \"age1\" and 58 letters and digits");
    no_public_key("", "found nothing; expected a public key: \"age1\" and 58 letters and digits");
    let cut_off = &whole[..40];
    no_public_key(cut_off, &format!("found \"{cut_off}\"; expected a public key: \"age1\" and 58 letters and digits"));
    assert_eq!(refused(seal("x", &[])).code, Code::NotAKey);
    assert_eq!(SecretKey::read_all("key.txt", "# nothing\n").problems[0].code, Code::NotAKey);
}
