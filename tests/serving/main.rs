//! What the server sends along with pages and files.

mod calls;
mod compare;
mod files;
mod handout;
mod pages;
mod sandbox;
mod search;
mod site;
mod weight;

use axum::{
    body::{Body, Bytes},
    http::{Request, Response, header},
};
use http_body_util::BodyExt;
use server::{Settings, Site};
use tower::ServiceExt;

/// Sends a request to a server of its own.
async fn send(method: &str, path: &str, headers: &[(&str, &str)]) -> Response<Body> {
    let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost:3000");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).expect("a request");
    server::router(Site::new(Settings::default())).oneshot(request).await.expect("an answer")
}

async fn get(path: &str) -> Response<Body> {
    send("GET", path, &[]).await
}

/// Sends what a form sends.
async fn post(path: &str, body: &str) -> Response<Body> {
    let form = "application/x-www-form-urlencoded";
    let request = Request::post(path).header(header::CONTENT_TYPE, form).body(Body::from(body.to_owned()));
    let router = server::router(Site::new(Settings::default()));
    router.oneshot(request.expect("a request")).await.expect("an answer")
}

/// A header of an answer, empty where it has none.
fn header<'a>(response: &'a Response<Body>, name: &str) -> &'a str {
    response.headers().get(name).map_or("", |value| value.to_str().expect("a text"))
}

async fn body(response: Response<Body>) -> Bytes {
    response.into_body().collect().await.expect("a body").to_bytes()
}

async fn text(response: Response<Body>) -> String {
    String::from_utf8(body(response).await.into()).expect("a text")
}
