//! The shapes of events of message queues: by mode and by format.

use bilingual::source::Cite;
use bilingual::sources::{
    ALIYUN_2021, ALIYUN_2023, FC_BUS_2026, FC_EVENTS_LATER, FC_RUNTIME_GO, FC_SAMPLES, FC_SDK, FC2_DEVS,
};

use super::{ASYNC, EVENT_MODE, MESSAGES, RAW};
use crate::model::notation::{each_of, edition, json, single};
use crate::model::{Batch, Edition, Lit, Most, Node, Shape, When, config, on};

/// The editions of events of message queues.
pub(in crate::aliyun) const EDITIONS: &[Edition] = &[
    edition("2021-11-10")
        .en("One object, in event mode. There is no other mode.")
        .zh("事件模式，单个对象；没有其他模式。")
        .cites(&[ALIYUN_2021.at("5, 15")]),
    edition("2023-12-12")
        .en("Also arrays, in event streaming mode. The object is the same as in 2021.")
        .zh("增加事件流模式的数组；单个对象与 2021 年一致。")
        .cites(&[ALIYUN_2023.at("事件模式, 事件流模式"), FC_EVENTS_LATER.at("MNS队列触发器")]),
];

/// One message, one call.
const ONE: &Batch = &Batch { list: MESSAGES, count: Most::Of(1), bytes: Most::Any, weight: "" };

/// As many messages as the window and the call take.
pub(in crate::aliyun) const WINDOW: &Batch = &Batch {
    list: MESSAGES,
    count: Most::In(config("runOptions.batchWindow.CountBasedWindow")),
    bytes: Most::When(&ASYNC, 131_072, 33_554_432),
    weight: "",
};

/// Where one event is printed.
const SINGLE_PRINTED: &[Cite] =
    &[ALIYUN_2021.at("5, 15"), ALIYUN_2023.at("MNS队列触发器, RocketMQ触发器, RabbitMQ触发器, 事件模式")];

/// Where arrays are printed.
const STREAM_PRINTED: &[Cite] = &[ALIYUN_2023.at("MNS队列触发器, RocketMQ触发器, RabbitMQ触发器, 事件流模式")];

/// Where data alone is described.
const RAW_PRINTED: &[Cite] =
    &[FC_BUS_2026.at("推送格式"), FC2_DEVS.at("deliveryOption, eventSchema"), FC_SDK.at("DeliveryOption")];

/// Where the short form is known from.
const SHORT_SEEN: &[Cite] = &[FC_SAMPLES.at("EventBridge"), FC_RUNTIME_GO.at("mns-queue.go, kafka-eventbridge.go")];

/// The shapes of a queue: its messages make these events, in short these, and these data.
pub(in crate::aliyun) const fn queue(event: &'static Node, short: &'static Node, data: &'static Node) -> [Shape; 5] {
    [
        json("single", single(MESSAGES, event))
            .en("Event mode: one CloudEvent, a JSON object.")
            .zh("事件模式：一个 CloudEvents 事件，即一个 JSON 对象。")
            .when(When::All(&[EVENT_MODE, When::Not(&RAW)]))
            .batch(ONE)
            .cites(SINGLE_PRINTED),
        json("single-raw", single(MESSAGES, data))
            .en("Event mode with `RawData`: the `data` of one event.")
            .zh("事件模式，推送格式为 `RawData`：一个事件的 `data` 部分。")
            .when(EVENT_MODE)
            .batch(ONE)
            .cites(RAW_PRINTED),
        stream_raw(data),
        stream(event).when(BUS_ATTRIBUTES).cites(STREAM_PRINTED),
        json("stream-short", each_of(MESSAGES, short))
            .en("Event streaming mode as received: an array of CloudEvents without the attributes of an event bus.")
            .zh("事件流模式，实际收到的形式：CloudEvents 事件数组，不含事件总线的扩展属性。")
            .batch(WINDOW)
            .cites(SHORT_SEEN),
    ]
}

const BUS_ATTRIBUTES: When = When::Is(on("busAttributes"), Lit::Bool(true));

/// An array of events.
pub(in crate::aliyun) const fn stream(event: &'static Node) -> Shape {
    json("stream", each_of(MESSAGES, event))
        .en("Event streaming mode: a JSON array of CloudEvents, even of one.")
        .zh("事件流模式：由 CloudEvents 事件组成的 JSON 数组，只有一个事件时也是数组。")
        .batch(WINDOW)
}

/// An array of data.
pub(in crate::aliyun) const fn stream_raw(data: &'static Node) -> Shape {
    json("stream-raw", each_of(MESSAGES, data))
        .en("Event streaming mode with `RawData`: an array of the `data` of events.")
        .zh("事件流模式，推送格式为 `RawData`：由各事件的 `data` 部分组成的数组。")
        .when(RAW)
        .batch(WINDOW)
        .cites(RAW_PRINTED)
}
