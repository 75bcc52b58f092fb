//! What a request must be for the function to be called, and the status that refuses it.

use bilingual::both;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, FC_HTTP_LIMITS, FC_JWT, FC_SDK};

use super::WITHOUT_EVENT;
use crate::fires::{Outcome, same};
use crate::input::Input;
use crate::model::notation::clause;
use crate::model::{Clause, Code, JudgeClause, Lit, Root, Test, When, config, on};
use crate::problem::Repair;
use crate::time;
use crate::value::Value;

pub(super) const CLAUSES: &[Clause] = &[
    clause("public", Test::Is(config("disableURLInternet"), Lit::Bool(false)))
        .en("The public address is enabled")
        .zh("未禁用公网访问")
        .when(When::Is(on("network"), Lit::Text("internet")))
        .cites(&[FC_SDK.at("HTTPTriggerConfig, disableURLInternet")]),
    clause("headers-size", Test::Judged(HEADERS_SIZE))
        .en("The headers are within the limit (otherwise 400, `InvalidArgument`, not billed)")
        .zh("请求头大小不超过限制（否则返回 400 和 `InvalidArgument`，不计费）")
        .cites(&[ALIYUN_2021.at("7.1, Request限制项"), FC_HTTP_LIMITS.at("HTTP Request限制")]),
    clause("path-size", Test::Judged(PATH_SIZE))
        .en("Path and parameters are within the limit (otherwise 400, `InvalidArgument`, not billed)")
        .zh("路径（含查询参数）大小不超过限制（否则返回 400 和 `InvalidArgument`，不计费）")
        .cites(&[ALIYUN_2021.at("7.1, Request限制项"), FC_HTTP_LIMITS.at("HTTP Request限制")]),
    clause("body-size", Test::Judged(BODY_SIZE))
        .en("The body is within the limit (otherwise 400, `InvalidArgument`, not billed)")
        .zh("请求体大小不超过限制（否则返回 400 和 `InvalidArgument`，不计费）")
        .cites(&[ALIYUN_2021.at("7.1, Request限制项"), FC_HTTP_LIMITS.at("HTTP Request限制")]),
    clause("method", Test::Includes { words: config("methods"), text: on("method"), any: "" })
        .en("The method is one of the trigger's methods (otherwise 403, not billed)")
        .zh("触发器允许该请求方法（否则返回 403，不计费）")
        .cites(&[ALIYUN_2021.at("7.2, 错误排查"), ALIYUN_2019.at("HTTP触发器, methods")]),
    clause("signed", Test::Is(on("signature"), Lit::Text("valid")))
        .en("`Date` and a valid signature are present (400 if one is missing, 403 if it is wrong; not billed)")
        .zh("请求带有 `Date` 和正确的签名（缺少时返回 400，签名错误时返回 403，均不计费）")
        .when(IS_SIGNED)
        .cites(&[ALIYUN_2019.at("HTTP触发器, authType"), ALIYUN_2021.at("7.2, 错误排查")]),
    clause("date", Test::Judged(DATE))
        .en("`Date` is at most 15 minutes off (otherwise the signature is invalid: 403, not billed)")
        .zh("`Date` 与当前时间相差不超过 15 分钟（否则签名失效，返回 403，不计费）")
        .when(IS_SIGNED)
        .cites(&[ALIYUN_2021.at("7.2, 错误排查")]),
    clause("token", Test::Is(on("token"), Lit::Text("valid")))
        .en("The request has a valid token (otherwise it is refused and not billed)")
        .zh("请求带有有效的令牌（否则请求被拒绝，不计费）")
        .when(When::Is(config("authType"), Lit::Text("jwt")))
        .cites(&[FC_JWT.at("JWT认证流程")]),
];

pub(super) const IS_SIGNED: When = When::Is(config("authType"), Lit::Text("function"));

/// What the clauses say in code.
pub(super) const CODES: &[Code<JudgeClause>] = &[HEADERS_SIZE, PATH_SIZE, BODY_SIZE, DATE];

const HEADERS_SIZE: Code<JudgeClause> = Code {
    id: "http-headers-size",
    run: |input| {
        let headers = input.occurrence.member("headers").map(Value::members).unwrap_or_default();
        let size = headers.iter().map(|(name, value)| name.len() + value.in_text().len()).sum();
        within(size, if is_old(input) { 4 << 10 } else { 8 << 10 })
    },
};

const PATH_SIZE: Code<JudgeClause> = Code {
    id: "http-path-size",
    run: |input| {
        let size = |name: &str| input.occurrence.member(name).map(Value::in_text).unwrap_or_default().len();
        let (path, query) = (size("path"), size("query"));
        within(if query > 0 { path + 1 + query } else { path }, 4 << 10)
    },
};

const BODY_SIZE: Code<JudgeClause> = Code {
    id: "http-body-size",
    run: |input| {
        let given = |name: &str| input.occurrence.member(name);
        let said = given("bodySize").and_then(Value::as_int).and_then(|size| usize::try_from(size).ok());
        let size = said.unwrap_or_else(|| match given("bodyBytes") {
            Some(Value::Bytes(bytes)) => bytes.len(),
            _ => given("body").map(Value::in_text).unwrap_or_default().len(),
        });
        within(size, if is_old(input) { 6 << 20 } else { 32 << 20 })
    },
};

/// How far off `Date` may be, in seconds.
const MOST: i64 = 15 * 60;

const DATE: Code<JudgeClause> = Code {
    id: "http-date",
    run: |input| {
        let now = input.moment.at;
        let date = input.occurrence.member("date").and_then(Value::as_text).and_then(time::parse).unwrap_or(now);
        let clock = time::rfc3339(now);
        Outcome {
            holds: (date - now).abs() <= MOST,
            expected: both!(format!("within 15 minutes of `{clock}`"), format!("与 `{clock}` 相差不超过 15 分钟")),
            actual: same(format!("`{}`", time::rfc3339(date))),
            repairs: vec![Repair::set(Root::Occurrence, "/date".to_owned(), Some(clock.into()))],
        }
    },
};

/// Whether the limits of the documents of 2021 hold.
fn is_old(input: &Input<'_>) -> bool {
    WITHOUT_EVENT.contains(&input.edition.id)
}

fn within(size: usize, most: usize) -> Outcome {
    Outcome {
        holds: size <= most,
        expected: both!(format!("at most {most} bytes"), format!("不超过 {most} 字节")),
        actual: both!(format!("{size} bytes"), format!("{size} 字节")),
        repairs: Vec::new(),
    }
}
