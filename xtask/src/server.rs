//! A static server on loopback, which serves a folder as any static host would.
//!
//! ```no_run
//! let server = xtask::server::Server::bind(0)?.serve(std::path::Path::new("dist"), "/any/sub/path/")?;
//! println!("{} was asked for {:?}", server.url(), server.requests());
//! # anyhow::Ok(())
//! ```
//!
//! It does not list folders, compress, or serve anything outside its folder, and it is not for the internet.

use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use anyhow::{Context, Result, anyhow};
use percent_encoding::percent_decode_str;
use tiny_http::{HTTPVersion, Header, Method, Request, Response, StatusCode};

/// A port that is ours, with nothing served on it yet.
#[derive(Debug)]
pub struct Port {
    listener: TcpListener,
    address: SocketAddr,
    policy: Option<String>,
}

/// A folder that is being served, until this is dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    address: SocketAddr,
    mount: String,
    requests: Arc<Mutex<Vec<String>>>,
    thread: Option<JoinHandle<()>>,
}

/// What stands behind the requests' paths.
struct Site {
    folder: PathBuf,
    mount: String,
    policy: Option<String>,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Takes a port on 127.0.0.1; 0 takes any free one.
    ///
    /// # Errors
    /// If the port is taken, or may not be used.
    pub fn bind(port: u16) -> Result<Port> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| cannot_bind(port, &error))?;
        let address = listener.local_addr().context("the port has no address")?;
        Ok(Port { listener, address, policy: None })
    }

    /// The address of the folder's `index.html`, with a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.mount)
    }

    /// The path of every request so far, in order, as it was asked for; also those that were not found.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            // The thread ends with the process; an error would be its panic, which has been printed.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Port {
    /// Sends this Content-Security-Policy with every file, as a careful host does.
    #[must_use]
    pub fn under_policy(self, policy: &str) -> Self {
        Self { policy: Some(policy.to_owned()), ..self }
    }

    /// Serves `folder` under `mount`, a path that begins and ends with a slash.
    ///
    /// # Errors
    /// If the folder has no `index.html`, `mount` is no such path, or the system refuses.
    pub fn serve(self, folder: &Path, mount: &str) -> Result<Server> {
        let site = Site::new(folder, mount, self.policy)?;
        let requests = Arc::clone(&site.requests);
        let http = tiny_http::Server::from_listener(self.listener, None)
            .map_err(|error| anyhow!("the server cannot start: {error}"))?;
        let http = Arc::new(http);
        let thread = std::thread::spawn({
            let http = Arc::clone(&http);
            move || {
                for request in http.incoming_requests() {
                    site.answer(request);
                }
            }
        });
        Ok(Server { http, address: self.address, mount: mount.to_owned(), requests, thread: Some(thread) })
    }
}

impl Site {
    fn new(folder: &Path, mount: &str, policy: Option<String>) -> Result<Self> {
        if !folder.join("index.html").is_file() {
            return Err(anyhow!("{} has no index.html to serve", folder.display()));
        }
        if !(mount.starts_with('/') && mount.ends_with('/')) {
            return Err(anyhow!("`{mount}` should begin and end with a slash"));
        }
        Ok(Self { folder: folder.to_owned(), mount: mount.to_owned(), policy, requests: Arc::default() })
    }

    fn answer(&self, request: Request) {
        let asked = request.url().to_owned();
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(asked.clone());
        let response = match request.method() {
            Method::Get | Method::Head => self.find(&asked),
            _ => plain(405, "Only reading is possible here."),
        };
        // Whoever closed the connection before the answer does not miss it.
        let _ = send(request, response);
    }

    fn find(&self, asked: &str) -> Response<io::Cursor<Vec<u8>>> {
        let Some(path) = relative_path(asked, &self.mount) else {
            return plain(404, "There is nothing here.");
        };
        let mut path = self.folder.join(path);
        if asked_for_folder(asked) {
            path.push("index.html");
        }
        match std::fs::read(&path) {
            Ok(bytes) => self.under_policy(file(bytes, &path)),
            Err(_) => plain(404, "There is no such file."),
        }
    }

    fn under_policy(&self, response: Response<io::Cursor<Vec<u8>>>) -> Response<io::Cursor<Vec<u8>>> {
        match &self.policy {
            Some(policy) => response.with_header(header("Content-Security-Policy", policy)),
            None => response,
        }
    }
}

/// Answers as HTTP/1.0, after which the client closes the connection.
///
/// A connection that stays open keeps a thread of `tiny_http`, and of two that come at once the second may be put behind
/// the first, though no thread is free: a browser on a busy machine then waits for minutes for a file of the page.
fn send(request: Request, response: Response<io::Cursor<Vec<u8>>>) -> io::Result<()> {
    let is_head = *request.method() == Method::Head;
    let headers = request.headers().to_vec();
    let mut writer = request.into_writer();
    response.raw_print(&mut writer, HTTPVersion(1, 0), &headers, is_head, None)?;
    writer.flush()
}

fn cannot_bind(port: u16, error: &io::Error) -> anyhow::Error {
    if error.kind() == io::ErrorKind::AddrInUse {
        anyhow!(
            "port {port} is taken by another program: choose another with --port {}",
            port.wrapping_add(1).max(1024)
        )
    } else {
        anyhow!("port {port} cannot be used ({error}): choose another with --port 8080")
    }
}

/// The file asked for, relative to the folder; `None` when it could lie anywhere else.
fn relative_path(asked: &str, mount: &str) -> Option<PathBuf> {
    let path = without_query(asked).strip_prefix(mount)?;
    path.split('/').filter(|segment| !segment.is_empty()).map(file_name).collect()
}

/// The name that one segment of a path stands for, if it is a plain name on every system.
fn file_name(segment: &str) -> Option<String> {
    let name = percent_decode_str(segment).decode_utf8().ok()?;
    let mut components = Path::new(name.as_ref()).components();
    let is_plain = matches!((components.next(), components.next()), (Some(Component::Normal(_)), None));
    let is_portable = !name.contains(['/', '\\', ':', '\0']);
    (is_plain && is_portable).then(|| name.into_owned())
}

fn asked_for_folder(asked: &str) -> bool {
    without_query(asked).ends_with('/')
}

fn without_query(asked: &str) -> &str {
    asked.split(['?', '#']).next().unwrap_or_default()
}

fn file(bytes: Vec<u8>, path: &Path) -> Response<io::Cursor<Vec<u8>>> {
    Response::from_data(bytes)
        .with_header(header("Content-Type", &content_type(path)))
        .with_header(header("Cache-Control", "no-store"))
}

/// `.ftl` (the texts of a language) is in no list of types, and browsers take text only with its encoding named.
fn content_type(path: &Path) -> String {
    let extension = path.extension().unwrap_or_default();
    let guess = if extension == "ftl" {
        mime_guess::mime::TEXT_PLAIN
    } else {
        mime_guess::from_path(path).first_or_octet_stream()
    };
    let is_text = guess.type_() == mime_guess::mime::TEXT || extension == "js" || extension == "json";
    if is_text { format!("{guess}; charset=utf-8") } else { guess.to_string() }
}

fn plain(status: u16, sentence: &str) -> Response<io::Cursor<Vec<u8>>> {
    Response::from_string(sentence)
        .with_status_code(StatusCode(status))
        .with_header(header("Cache-Control", "no-store"))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("a header made of our own ASCII is sound")
}

#[cfg(test)]
mod tests;
