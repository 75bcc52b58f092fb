//! `GET /api/openapi.json`: the description of the API, made from the wire types and the sorts of refusal.

use std::{collections::BTreeMap, sync::LazyLock};

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, Response},
};
use serde_json::{Map, Value, json};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

use super::document::Document;
use super::wire;
use crate::problem_json::{
    BUSY, FAILED, INVALID_INPUT, KINDS, Kind, MISSING_MEMBER, NO_SUCH_CALL, NO_SUCH_COMPARISON, NO_SUCH_SCHEMA,
    NO_SUCH_TARGET, NO_SUCH_TRIGGER, NOT_FIRED, NOT_JSON, NOT_TIMED, NOT_UTF8, NOTHING_TO_SEND, OTHER_SITE, TIMED_OUT,
    TOO_LARGE, TOO_MANY, TOO_SLOW, UNKNOWN_MEMBER, UNREADABLE, UNSENDABLE, WRONG_MEDIA_TYPE, WRONG_TYPE, WRONG_VALUE,
};
use crate::{Site, settings::Opened};

/// What can be wrong with any body of JSON.
const BODY: &[Kind] = &[
    NOT_UTF8,
    NOT_JSON,
    UNREADABLE,
    TOO_SLOW,
    TOO_LARGE,
    WRONG_MEDIA_TYPE,
    UNKNOWN_MEMBER,
    MISSING_MEMBER,
    WRONG_TYPE,
    WRONG_VALUE,
    BUSY,
    TIMED_OUT,
    FAILED,
];

/// The description of the API.
pub(super) async fn openapi(State(site): State<Site>, headers: HeaderMap) -> Response<Body> {
    static WITHOUT: LazyLock<Document> = LazyLock::new(|| Document::json(&describe(false)));
    static WITH_GATEWAY: LazyLock<Document> = LazyLock::new(|| Document::json(&describe(true)));
    let has_gateway = site.settings().gateway.opened != Opened::Off;
    if has_gateway { WITH_GATEWAY.answer(&headers) } else { WITHOUT.answer(&headers) }
}

fn describe(has_gateway: bool) -> Value {
    let mut types = Types::default();
    let mut paths = paths(&mut types);
    if has_gateway {
        paths[GATEWAY] = gateway(&mut types);
    }
    let mut description = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Trigger Playground",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Triggers of Alibaba Cloud Function Compute and Tencent Cloud SCF: check a configuration, \
                 read one from a text, make the exact event, try many values at once, judge an answer, read a schedule, \
                 recognise an event, find a trigger, look up a call of the clouds' APIs, invoke a function, follow a timer. Every \
                 refusal is \
                `application/problem+json`; a wrong method gives 405 with `Allow`. The API grows by addition only.",
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": types.0},
    });
    // The type is a text to those who read it; which texts there are is known here.
    let kinds: Vec<String> = KINDS.iter().map(Kind::reference).collect();
    description["components"]["schemas"]["Failure"]["properties"]["type"]["enum"] = json!(kinds);
    description
}

/// Every call.
fn paths(types: &mut Types) -> Value {
    json!({
        "/healthz": {"get": {
            "operationId": "health",
            "summary": "Whether the server runs",
            "responses": {"200": answer("It does.", "text/plain; charset=utf-8", &json!({"const": "ok"}))},
        }},
        "/readyz": {"get": {
            "operationId": "ready",
            "summary": "Whether the server takes new requests",
            "responses": {
                "200": answer("It does.", "text/plain; charset=utf-8", &json!({"const": "ok"})),
                "503": answer("It is stopping.", "text/plain; charset=utf-8", &json!({"const": "stopping"})),
            },
        }},
        "/api/triggers": {"get": read(&types.of::<wire::Triggers>(), "triggers", "All triggers in short, and what applies to a whole product")},
        "/api/triggers/{provider}/{name}": named(json!({"get":
            with(read(&types.of::<wire::Entry>(), "trigger", "One trigger in full"), types, &[NO_SUCH_TRIGGER]),
        })),
        "/api/triggers/{provider}/{name}/schema/{part}": named(schema(types)),
        "/api/triggers/{provider}/{name}/check": named(json!({"post": post::<wire::CheckRequest, wire::Check>(
            types, "check", "Whether a configuration is valid, field by field and across fields", &[NO_SUCH_TRIGGER],
        )})),
        "/api/triggers/{provider}/{name}/event": named(json!({"post": post::<wire::EventRequest, wire::EventAnswer>(
            types, "event", "Whether a trigger fires, and exactly what the function receives",
            &[NO_SUCH_TRIGGER, INVALID_INPUT],
        )})),
        "/api/triggers/{provider}/{name}/fires": named(json!({"post": post::<wire::FiresRequest, wire::FiresReply>(
            types, "fires", "For which of many values of a field a trigger fires, and why it does not for the others",
            &[NO_SUCH_TRIGGER],
        )})),
        "/api/triggers/{provider}/{name}/answer": named(json!({"post": post::<wire::AnswerRequest, wire::AnswerReply>(
            types, "answer", "Whether a function's answer is what the source expects, and what its caller receives",
            &[NO_SUCH_TRIGGER, INVALID_INPUT],
        )})),
        "/api/triggers/{provider}/{name}/read": named(json!({"post": post::<wire::ReadRequest, wire::ReadReply>(
            types, "read", "The configuration in a text: of the cloud, of a tool, or the fields alone",
            &[NO_SUCH_TRIGGER],
        )})),
        "/api/triggers/{provider}/{name}/live": named(json!({"post": live(types)})),
        "/api/calls": {"get":
            read(&types.of::<wire::Calls>(), "calls", "All calls of the clouds' APIs that create or invoke, in short"),
        },
        "/api/calls/{provider}/{name}": of_call(json!({"get":
            with(read(&types.of::<wire::CallEntry>(), "call", "One call in full"), types, &[NO_SUCH_CALL]),
        })),
        "/api/calls/{provider}/{name}/schema": of_call(call_schema(types)),
        "/api/compare": {"get":
            read(&types.of::<wire::Comparisons>(), "comparisons", "All pairs of corresponding triggers of the two clouds"),
        },
        "/api/compare/{aliyun}/{tencent}": compared(types),
        "/api/schedule": {"post": post::<wire::ScheduleRequest, wire::ScheduleAnswer>(
            types, "schedule", "What a schedule means, and when it runs", &[],
        )},
        "/api/inspect": {"post": inspect(types)},
        "/api/search": {"get": search(types)},
        "/api/targets": {"get": json!({
            "operationId": "targets",
            "summary": "The functions that can be invoked",
            "responses": {"200": answer("The functions.", JSON, &types.of::<wire::Targets>())},
        })},
        "/api/signing": {"post": post::<wire::SigningRequest, wire::Signing>(
            types, "signing", "The request that passes an event to a function, and how it is signed, with a made-up key",
            &[],
        )},
        "/api/invoke": {"post": post::<wire::InvokeRequest, wire::Outcome>(
            types, "invoke", "Invokes a function with an event; only a few times per second",
            &[INVALID_INPUT, NOTHING_TO_SEND, OTHER_SITE, TOO_MANY],
        )},
        "/api/openapi.json": {"get": read(&json!({"type": "object"}), "openapi", "This description")},
    })
}

const JSON: &str = "application/json";

/// Where the operator has opened it, the path of the gateway.
const GATEWAY: &str = "/gateway/{provider}/{trigger}/{target}/{path}";

/// Whatever is sent there is the trigger's request, and whatever comes is the function's answer.
fn gateway(types: &mut Types) -> Value {
    let parameter = |name: &str, schema: Value, means: &str| json!({"name": name, "in": "path", "required": true, "schema": schema, "description": means});
    let mut path = json!({"parameters": [
        parameter("provider", json!({"enum": ["aliyun", "tencent"]}), "The cloud."),
        parameter("trigger", json!({"enum": ["http", "api-gateway", "clb"]}), "A trigger that an HTTP request fires."),
        parameter("target", json!({"type": "string"}), "The function."),
        parameter("path", json!({"type": "string"}), "The path of the request; more segments may follow."),
        {
            "name": "x-playground-state", "in": "header", "required": false, "schema": {"type": "string"},
            "example": "edition=2026-04-01&methods=GET",
            "description": "Another configuration: what the link of the trigger's page has after its `?`.",
        },
    ]});
    for method in ["get", "put", "post", "delete", "options", "head", "patch"] {
        let call = json!({
            "operationId": format!("gateway-{method}"),
            "summary": "A real request that fires the trigger: the function's answer, by the contract of the trigger",
            "responses": {"default": {"description":
                "What the trigger's caller receives, or how the trigger refuses the request. `x-gateway-outcome` names \
                 the outcome of the contract or the clause that is not met, `x-gateway-fault` what went wrong with the \
                 function, `x-gateway-left-out` headers that are not sent; those that a browser would obey are sent as \
                 `x-answer-…`.",
            }},
        });
        let kinds = [
            INVALID_INPUT,
            WRONG_VALUE,
            NOT_FIRED,
            NOTHING_TO_SEND,
            NO_SUCH_TRIGGER,
            NO_SUCH_TARGET,
            TOO_LARGE,
            TOO_SLOW,
            OTHER_SITE,
            TOO_MANY,
            UNREADABLE,
            UNSENDABLE,
            BUSY,
            TIMED_OUT,
            FAILED,
        ];
        path[method] = with(call, types, &kinds);
    }
    path
}

/// The answer is a stream, whose events have the data that it names.
fn live(types: &mut Types) -> Value {
    let kinds = [NO_SUCH_TRIGGER, NOT_TIMED, INVALID_INPUT, NOT_FIRED, OTHER_SITE, TOO_MANY];
    let summary = "Runs a timer in real time: at each instant its event is made and a function called, for at most 10 \
                   minutes and 100 calls, and for as long as the stream is read";
    let mut call = post::<wire::LiveRequest, wire::LiveArmed>(types, "live", summary, &kinds);
    let data = [
        ("armed", types.of::<wire::LiveArmed>()),
        ("outcome", types.of::<wire::LiveOutcome>()),
        ("refused", types.of::<wire::LiveRefused>()),
        ("ended", types.of::<wire::LiveEnded>()),
    ];
    let lines = data.map(|(event, schema)| format!("* `{event}`: `{}`", schema["$ref"].as_str().unwrap_or_default()));
    let means = format!("Server-sent events. The data of each is JSON:\n{}", lines.join("\n"));
    call["responses"]["200"] = answer(&means, "text/event-stream", &json!({"type": "string"}));
    call
}

/// The schemas of the wire types, by name.
#[derive(Default)]
struct Types(BTreeMap<String, RefOr<Schema>>);

impl Types {
    /// Adds a type and all that it is made of; gives the reference to it.
    fn of<T: ToSchema + PartialSchema>(&mut self) -> Value {
        let mut parts = Vec::new();
        T::schemas(&mut parts);
        self.0.extend(parts);
        self.0.insert(T::name().into_owned(), T::schema());
        json!({"$ref": format!("#/components/schemas/{}", T::name())})
    }
}

fn answer(description: &str, mime: &str, schema: &Value) -> Value {
    json!({"description": description, "content": {mime: {"schema": schema}}})
}

/// A read that a cache may keep.
fn read(schema: &Value, id: &str, summary: &str) -> Value {
    json!({
        "operationId": id,
        "summary": summary,
        "responses": {
            "200": answer("The whole.", JSON, schema),
            "304": {"description": "The copy that `If-None-Match` names is current."},
        },
    })
}

/// A computation.
fn post<Q: ToSchema, A: ToSchema>(types: &mut Types, id: &str, summary: &str, kinds: &[Kind]) -> Value {
    let example = example(id);
    let call = json!({
        "operationId": id,
        "summary": summary,
        "requestBody": {"required": true, "content": {JSON: {"schema": types.of::<Q>(), "example": example}}},
        "responses": {"200": answer("The result.", JSON, &types.of::<A>())},
    });
    with(call, types, &[BODY, kinds].concat())
}

/// A request that is answered.
fn example(id: &str) -> Value {
    let config = json!({"triggerName": "t1", "cronExpression": "0 0 4 * * *", "payload": "awesome-fc"});
    match id {
        "check" => json!({"config": config}),
        "carry" => json!({"from": "aliyun", "config": config}),
        "event" => json!({"config": config, "occurrence": {}, "at": "2026-11-22T00:00:00Z"}),
        "fires" => json!({
            "config": config, "occurrence": {}, "field": "/occurrence/triggerTime", "at": "2026-11-22T00:00:00Z",
            "many": ["2026-11-22T04:00:00Z", "2026-11-22T05:00:00Z"],
        }),
        "answer" => json!({
            "config": config, "occurrence": {}, "at": "2026-11-22T00:00:00Z", "answer": {"statusCode": 200},
        }),
        "read" => json!({"text": "triggerConfig:\n  cronExpression: '0 */5 * * * *'\n  payload: awesome-fc\n"}),
        "schedule" => {
            json!({"dialect": "aliyun", "expression": "0 0 4 * * *", "from": "2026-11-22T00:00:00Z", "count": 3})
        }
        "inspect" => json!({"event": {
            "triggerTime": "2026-11-22T04:00:00Z", "triggerName": "t1", "payload": "awesome-fc",
        }}),
        // Of the next leap day: nothing is called now.
        "live" => json!({"target": "echo", "config": {
            "triggerName": "t1", "cronExpression": "0 0 4 29 2 *", "payload": "awesome-fc",
        }}),
        "signing" => json!({"kind": "aliyun-fc3", "mode": "sync", "bytes": "e30=", "at": "2026-11-22T00:00:00Z"}),
        _ => json!({
            "target": "echo", "trigger": "aliyun/timer", "mode": "sync", "config": config, "occurrence": {},
            "at": "2026-11-22T00:00:00Z",
        }),
    }
}

fn inspect(types: &mut Types) -> Value {
    let mut call = post::<wire::InspectRequest, wire::Inspection>(
        types,
        "inspect",
        "Which trigger, variant and edition made an event",
        &[],
    );
    call["requestBody"]["content"]["*/*"] = json!({
        "schema": {"description": "Any other media type: the body is the event itself."},
    });
    call
}

fn search(types: &mut Types) -> Value {
    let get = json!({
        "operationId": "search",
        "summary": "Triggers, calls and general facts, by words, by names of fields and events, or by a piece of an event",
        "parameters": [{
            "name": "q", "in": "query", "schema": {"type": "string", "maxLength": 2000}, "example": "ObjectCreated:PutObject",
            "description": "What to look for, in either language; without it, everything is found.",
        }],
        "responses": {"200": answer("What was found.", JSON, &types.of::<wire::SearchReply>())},
    });
    with(get, types, &[WRONG_VALUE])
}

fn schema(types: &mut Types) -> Value {
    let mut get =
        read(&json!({"type": "object"}), "schema", "The JSON Schema (2020-12) of a configuration or an event");
    get["responses"]["200"] = answer("The schema.", "application/schema+json", &json!({"type": "object"}));
    get["parameters"] = json!([
        {"name": "part", "in": "path", "required": true, "schema": {"enum": ["config", "event"]}},
        {"name": "edition", "in": "query", "schema": {"type": "string"}, "description": "One edition of the event."},
        {"name": "variant", "in": "query", "schema": {"type": "string"}, "description": "One form of the event."},
    ]);
    json!({"get": with(get, types, &[NO_SUCH_TRIGGER, NO_SUCH_SCHEMA, WRONG_VALUE])})
}

fn call_schema(types: &mut Types) -> Value {
    let mut get = read(&json!({"type": "object"}), "callSchema", "The JSON Schema (2020-12) of a call's parameters");
    get["responses"]["200"] = answer("The schema.", "application/schema+json", &json!({"type": "object"}));
    get["parameters"] = json!([{
        "name": "version", "in": "query", "schema": {"type": "string"}, "example": "2021-04-06",
        "description": "A version of the API; without it, the newest that has the call.",
    }]);
    json!({"get": with(get, types, &[NO_SUCH_CALL, WRONG_VALUE])})
}

/// A path that names a trigger.
fn named(path: Value) -> Value {
    of(path, "timer")
}

/// A path that names a trigger of each cloud.
fn compared(types: &mut Types) -> Value {
    let get = read(&types.of::<wire::Comparison>(), "comparison", "Two triggers side by side: fields and events");
    let text = |name: &str, example: &str| {
        json!({
            "name": name, "in": "path", "required": true, "schema": {"type": "string"}, "example": example,
        })
    };
    json!({
        "parameters": [text("aliyun", "timer"), text("tencent", "timer")],
        "get": with(get, types, &[NO_SUCH_COMPARISON]),
        "post": post::<wire::CarryRequest, wire::CarryReply>(
            types, "carry", "A configuration of the one trigger as one of the other, and what is lost or changes",
            &[NO_SUCH_COMPARISON],
        ),
    })
}

/// A path that names a call.
fn of_call(path: Value) -> Value {
    of(path, "create-function")
}

/// A path that names a provider and something of it.
fn of(mut path: Value, example: &str) -> Value {
    path["parameters"] = json!([
        {"name": "provider", "in": "path", "required": true, "schema": {"enum": ["aliyun", "tencent"]}},
        {"name": "name", "in": "path", "required": true, "schema": {"type": "string"}, "example": example},
    ]);
    path
}

/// Adds refusals: a status each, with all the sorts that have it.
fn with(mut call: Value, types: &mut Types, kinds: &[Kind]) -> Value {
    let failure = types.of::<wire::Failure>();
    let mut by_status: BTreeMap<u16, Vec<&Kind>> = BTreeMap::new();
    for kind in kinds {
        by_status.entry(kind.status.as_u16()).or_default().push(kind);
    }
    let responses = call["responses"].as_object_mut().map(std::mem::take).unwrap_or_default();
    let refusals = by_status.into_iter().map(|(status, kinds)| {
        let lines = kinds.iter().map(|kind| format!("* `{}`: {}.", kind.reference(), kind.title));
        let description = lines.collect::<Vec<_>>().join("\n");
        (status.to_string(), answer(&description, "application/problem+json", &failure))
    });
    call["responses"] = Value::Object(responses.into_iter().chain(refusals).collect::<Map<_, _>>());
    call
}
