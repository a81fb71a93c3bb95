use std::io::Read;
use std::net::TcpStream;

use super::*;

#[track_caller]
fn leads_to(asked: &str, path: &str) {
    assert_eq!(relative_path(asked, "/any/sub/"), Some(PathBuf::from(path)), "{asked}");
}

#[track_caller]
fn leads_nowhere(asked: &str) {
    assert_eq!(relative_path(asked, "/any/sub/"), None, "{asked}");
}

#[track_caller]
fn has_type(file: &str, expected: &str) {
    assert_eq!(content_type(Path::new(file)), expected);
}

#[test]
fn a_path_leads_to_the_file_of_that_name() {
    leads_to("/any/sub/", "");
    leads_to("/any/sub/tandem.js", "tandem.js");
    leads_to("/any/sub/demo/people.json?v=1", "demo/people.json");
    leads_to("/any/sub/two%20words.csv", "two words.csv");
    leads_to("/any/sub/espa%C3%B1ol.ftl", "español.ftl");
}

#[test]
fn no_path_leads_outside_the_folder() {
    leads_nowhere("/");
    leads_nowhere("/any/subway/index.html");
    leads_nowhere("/any/sub/../secret");
    leads_nowhere("/any/sub/%2e%2e/secret");
    leads_nowhere("/any/sub/%2e%2e%2fsecret");
    leads_nowhere("/any/sub/..%5csecret");
    leads_nowhere("/any/sub/%2fetc/passwd");
    leads_nowhere("/any/sub/C:/secret");
    leads_nowhere("/any/sub/C%3a%5csecret");
    leads_nowhere("/any/sub/./secret");
    leads_nowhere("/any/sub/%00");
    leads_nowhere("/any/sub/%ff");
}

#[test]
fn every_kind_of_file_of_the_site_has_its_type() {
    has_type("tandem_bg.wasm", "application/wasm");
    has_type("tandem.js", "text/javascript; charset=utf-8");
    has_type("style.css", "text/css; charset=utf-8");
    has_type("people.json", "application/json; charset=utf-8");
    has_type("index.html", "text/html; charset=utf-8");
    has_type("es.ftl", "text/plain; charset=utf-8");
    has_type("logo.svg", "image/svg+xml");
    has_type("picture.png", "image/png");
    has_type("unknown", "application/octet-stream");
}

/// The head and body of the answer, as they come over the wire.
fn ask(server: &Server, request_line: &str) -> String {
    let mut stream = TcpStream::connect(server.address).unwrap();
    write!(stream, "{request_line} HTTP/1.1\r\nHost: tandem\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn demonstration() -> (tempfile::TempDir, Server) {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    std::fs::create_dir(&site).unwrap();
    std::fs::write(site.join("index.html"), "<h1>Tandem</h1>").unwrap();
    std::fs::write(folder.path().join("secret"), "secret").unwrap();
    let server = Server::bind(0).unwrap().serve(&site, "/any/sub/").unwrap();
    (folder, server)
}

#[test]
fn the_page_is_served_under_its_sub_path_and_not_kept() {
    let (_folder, server) = demonstration();
    let answer = ask(&server, "GET /any/sub/");
    assert!(answer.starts_with("HTTP/1.0 200"), "{answer}");
    assert!(answer.contains("Cache-Control: no-store"), "{answer}");
    assert!(answer.contains("Content-Type: text/html; charset=utf-8"), "{answer}");
    assert!(answer.ends_with("<h1>Tandem</h1>"), "{answer}");
    assert!(ask(&server, "GET /any/sub/none.js").starts_with("HTTP/1.0 404"));
}

#[test]
fn no_answer_asks_to_keep_the_connection() {
    let (_folder, server) = demonstration();
    let mut stream = TcpStream::connect(server.address).unwrap();
    write!(stream, "GET /any/sub/ HTTP/1.1\r\nHost: tandem\r\nConnection: keep-alive\r\n\r\n").unwrap();
    let mut answer = [0; 256];
    let length = stream.read(&mut answer).unwrap();
    let head = String::from_utf8_lossy(&answer[..length]).to_lowercase();
    assert!(head.starts_with("http/1.0 200") && !head.contains("keep-alive"), "{head}");
}

#[test]
fn what_lies_outside_the_folder_is_not_served() {
    let (_folder, server) = demonstration();
    for path in ["/any/sub/../secret", "/any/sub/%2e%2e/secret", "/any/sub/..%2fsecret", "/secret"] {
        assert!(ask(&server, &format!("GET {path}")).starts_with("HTTP/1.0 404"), "{path}");
    }
}

#[test]
fn nothing_can_be_written() {
    let (_folder, server) = demonstration();
    assert!(ask(&server, "POST /any/sub/").starts_with("HTTP/1.0 405"));
}

#[test]
fn every_request_is_on_record() {
    let (_folder, server) = demonstration();
    ask(&server, "GET /any/sub/");
    ask(&server, "GET /elsewhere.css?v=2");
    assert_eq!(server.requests(), ["/any/sub/", "/elsewhere.css?v=2"]);
}

#[test]
fn a_taken_port_is_named_and_another_suggested() {
    let taken = Server::bind(0).unwrap();
    let port = taken.address.port();
    let error = Server::bind(port).unwrap_err().to_string();
    assert!(error.contains(&format!("port {port} is taken")), "{error}");
    assert!(error.contains("--port"), "{error}");
}

#[test]
fn a_folder_without_a_page_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    assert!(Server::bind(0).unwrap().serve(folder.path(), "/").is_err());
}

#[test]
fn a_policy_goes_with_every_file_where_one_is_asked_for() {
    let (folder, without) = demonstration();
    let port = Server::bind(0).unwrap().under_policy("default-src 'none'");
    let server = port.serve(&folder.path().join("site"), "/any/sub/").unwrap();
    assert!(ask(&server, "GET /any/sub/").contains("Content-Security-Policy: default-src 'none'"));
    assert!(!ask(&without, "GET /any/sub/").contains("Content-Security-Policy"));
}
