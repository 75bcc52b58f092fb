//! The runtimes: which are there, which are gone, and who says so.

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_NOTES, FC_RUNTIMES, FC_SDK_2021, FC3_SCHEMA, FUNCRAFT};

use crate::model::Choice;
use crate::model::notation::choice;

/// Listed today.
const LISTED: &[Cite] = &[FC_RUNTIMES.at("supported runtimes"), FC3_SCHEMA.at("runtime")];

/// Listed by the notes, and today.
const BOTH: &[Cite] =
    &[ALIYUN_NOTES.at("CreateFunction, runtime"), FC_RUNTIMES.at("supported runtimes"), FC3_SCHEMA.at("runtime")];

/// Listed by the notes and by tools, and no longer by the cloud.
const GONE: &[Cite] = &[ALIYUN_NOTES.at("CreateFunction, runtime"), FUNCRAFT.at("function schema")];

pub(super) const RUNTIMES: &[Choice] = &[
    choice("nodejs20", "Node.js 20 on Debian 10: in use.", "Node.js 20，Debian 10：可用。").cites(LISTED),
    choice("nodejs18", "Node.js 18 on Debian 10: in use.", "Node.js 18，Debian 10：可用。").cites(LISTED),
    choice("nodejs16", "Node.js 16 on Debian 9: in use.", "Node.js 16，Debian 9：可用。").cites(BOTH),
    choice("nodejs14", "Node.js 14 on Debian 9: in use.", "Node.js 14，Debian 9：可用。").cites(BOTH),
    choice("nodejs12", "Node.js 12 on Debian 9: in use.", "Node.js 12，Debian 9：可用。").cites(BOTH),
    choice("nodejs10", "Node.js 10: no longer listed in 2025.", "Node.js 10：2025 年的列表中已不再列出。").cites(&[
        ALIYUN_NOTES.at("CreateFunction, runtime"),
        FUNCRAFT.at("function schema"),
        FC3_SCHEMA.at("runtime"),
    ]),
    choice("nodejs8", "Node.js 8: no longer listed in 2025.", "Node.js 8：2025 年的列表中已不再列出。").cites(&[
        ALIYUN_NOTES.at("CreateFunction, runtime"),
        FC_SDK_2021.at("CreateFunctionRequest"),
        FUNCRAFT.at("function schema"),
    ]),
    choice("nodejs6", "Node.js 6: retired.", "Node.js 6：已下线。").cites(GONE),
    choice(
        "python3.12",
        "Python 3.12 on Debian 11: in public preview in 2025.",
        "Python 3.12，Debian 11：2025 年处于公测。",
    )
    .cites(LISTED),
    choice("python3.10", "Python 3.10 on Debian 10: in use.", "Python 3.10，Debian 10：可用。").cites(LISTED),
    choice("python3.9", "Python 3.9 on Debian 9: in use.", "Python 3.9，Debian 9：可用。").cites(BOTH),
    choice(
        "python3",
        "Python 3.6 on Debian 9: in use, under this name.",
        "Python 3.6，Debian 9：可用，标识符即为 `python3`。",
    )
    .aliases(&["python3.6"])
    .cites(LISTED),
    choice("python2.7", "Python 2.7: no longer listed in 2025.", "Python 2.7：2025 年的列表中已不再列出。").cites(&[
        ALIYUN_NOTES.at("CreateFunction, runtime"),
        FC_SDK_2021.at("CreateFunctionRequest"),
        FUNCRAFT.at("function schema"),
        FC3_SCHEMA.at("runtime"),
    ]),
    choice("java11", "Java 11: in use.", "Java 11：可用。").cites(BOTH),
    choice("java8", "Java 8: in use.", "Java 8：可用。").cites(BOTH),
    choice("go1", "Go 1.x: in use.", "Go 1.x：可用。").cites(LISTED),
    choice("php7.2", "PHP 7.2: in use.", "PHP 7.2：可用。").cites(BOTH),
    choice("dotnetcore3.1", ".NET Core 3.1 on Debian 9: in use.", ".NET Core 3.1，Debian 9：可用。").cites(BOTH),
    choice("dotnetcore2.1", ".NET Core 2.1: no longer listed in 2025.", ".NET Core 2.1：2025 年的列表中已不再列出。")
        .cites(&[ALIYUN_NOTES.at("CreateFunction, runtime"), FUNCRAFT.at("function schema"), FC3_SCHEMA.at("runtime")]),
    choice(
        "custom.debian12",
        "An HTTP server of your own on Debian 12.",
        "自定义运行时，Debian 12：自带 HTTP Server。",
    )
    .cites(&[FC3_SCHEMA.at("runtime")]),
    choice(
        "custom.debian11",
        "An HTTP server of your own on Debian 11: in public preview in 2025.",
        "自定义运行时，Debian 11：自带 HTTP Server，2025 年处于公测。",
    )
    .cites(LISTED),
    choice(
        "custom.debian10",
        "An HTTP server of your own on Debian 10: in use.",
        "自定义运行时，Debian 10：自带 HTTP Server，可用。",
    )
    .cites(LISTED),
    choice(
        "custom",
        "An HTTP server of your own on Debian 9: in use.",
        "自定义运行时，Debian 9：自带 HTTP Server，可用。",
    )
    .cites(BOTH),
    choice(
        "custom-container",
        "A container image with an HTTP server, see `customContainerConfig`.",
        "自定义镜像：镜像内实现 HTTP Server，参见 `customContainerConfig`。",
    )
    .cites(&[FUNCRAFT.at("function schema"), FC3_SCHEMA.at("runtime")]),
];
