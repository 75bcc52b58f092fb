//! `POST /api/signing`: how a call of a cloud is signed, with a key that is made up.

use axum::Json;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use bilingual::Text;
use targets::{Kind, Mode, Ticket, lesson, sign::Makes};

use super::{
    body::Body,
    wanted::instant,
    wire::{self, Signing, SigningRequest, SigningStep},
};
use crate::problem_json::{Refusal, WRONG_VALUE};

/// What is the same in every request here: with it, the same request is signed the same.
const NONCE: &str = "0123456789abcdef0123456789abcdef";

/// The request that hands an event over, and its signature.
pub(super) async fn signing(Body(request): Body<SigningRequest>) -> Result<Json<Signing>, Refusal> {
    let kind = Kind::ALL.into_iter().find(|kind| kind.id() == request.kind);
    let kinds = Kind::ALL.iter().map(|kind| kind.id());
    let kind = kind.ok_or_else(|| Refusal::no_such(WRONG_VALUE, &request.kind, kinds).at("/kind"))?;
    let mode = if request.mode == wire::Mode::Sync { Mode::Sync } else { Mode::Async };
    let event = STANDARD.decode(&request.bytes).map_err(|error| not_base64(&error))?;
    let ticket = Ticket { now: instant(request.at.as_deref(), "/at")?, token: NONCE.to_owned() };
    let lesson = lesson(kind, &event, mode, &ticket)
        .map_err(|fault| Refusal::new(WRONG_VALUE, fault.message.en, fault.message.zh).at("/bytes"))?;
    let steps = lesson.steps.into_iter().map(|step| SigningStep {
        id: step.makes.id().to_owned(),
        meaning: meaning(step.makes).into(),
        text: step.text,
    });
    Ok(Json(Signing { curl: lesson.curl, steps: steps.collect() }))
}

pub(super) fn not_base64(error: &base64::DecodeError) -> Refusal {
    Refusal::new(WRONG_VALUE, format!("Not valid Base64: {error}."), format!("不是有效的 Base64 编码：{error}。"))
        .at("/bytes")
        .expecting("base64".into())
}

const fn meaning(makes: Makes) -> Text {
    match makes {
        Makes::CanonicalRequest => Text::new(
            "Canonical request: method, path, query, headers and the hash of the body, in the one form that both sides \
             use.",
            "规范请求：请求方法、路径、查询参数、请求头和请求体的哈希值，按双方一致的格式书写。",
        ),
        Makes::StringToSign => {
            Text::new("String to sign: what the signature is computed from.", "待签名字符串：签名由它计算得出。")
        }
        Makes::SigningKey => Text::new(
            "Derived keys: the day's key from the secret, the service's from that, the request's from that. The last \
             one signs.",
            "派生密钥：由密钥得出当日密钥，再依次得出服务密钥和请求密钥，最后一个用于签名。",
        ),
        Makes::Signature => Text::new(
            "Signature: HMAC-SHA256 of the string, with the key.",
            "签名：用密钥对待签名字符串计算 HMAC-SHA256。",
        ),
        Makes::Authorization => {
            Text::new("The header `Authorization`, which carries it.", "携带签名的 `Authorization` 请求头。")
        }
    }
}
