//! Where a value of the event comes from, in words.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::generate::Maker;
use triggers::model::{Expr, Path, Root};
use triggers::time::Format;

use super::conditions::{field, literal};
use super::slots::From;
use crate::components::prose;
use crate::words;

const PINNED: Text = Text::new("if you pin it: ", "如需固定：");

/// One origin: the word for its kind, and what is to be said about it.
type Said = (&'static str, String);

/// The origins of a value.
pub(super) fn origins(from: &[From], lang: Lang) -> AnyView {
    let items = from.iter().flat_map(|from| {
        let mut said = Vec::new();
        match from {
            From::Expr(expr) => tell(expr, lang, &mut said),
            From::Copy(path) => said.push(of_field(*path, lang)),
        }
        said
    });
    let items = items.map(|(kind, text)| {
        view! {
            <li>
                <span class="chip" data-kind=kind>{word(kind).get(lang)}</span>
                " "
                {prose(&text)}
            </li>
        }
        .into_any()
    });
    view! { <ul class="origins">{items.collect_view()}</ul> }.into_any()
}

fn tell(expr: &Expr, lang: Lang, said: &mut Vec<Said>) {
    let one = match expr {
        Expr::Fixed(lit) => ("fixed", literal(*lit)),
        Expr::From(path) => of_field(*path, lang),
        Expr::Clock(format) => ("clock", written(*format).to_owned()),
        Expr::Generated(maker) => ("generated", made(*maker, lang)),
        Expr::Derived(derivation, paths) => {
            let fields: Vec<String> = paths.iter().map(|path| field(*path, lang)).collect();
            let from = if fields.is_empty() { "" } else { Text::new(", from ", "，依据 ").get(lang) };
            let fields = fields.join(Text::new(", ", "、").get(lang));
            ("derived", [derivation.means.get(lang), from, &fields].concat())
        }
        Expr::Join(pieces) => {
            for piece in *pieces {
                tell(piece, lang, said);
            }
            return;
        }
        Expr::Or(path, otherwise) => {
            tell(otherwise, lang, said);
            let (kind, name) = of_field(*path, lang);
            (kind, [PINNED.get(lang), &name].concat())
        }
    };
    said.push(one);
}

fn of_field(path: Path, lang: Lang) -> Said {
    (if path.root == Root::Config { "config" } else { "occurrence" }, field(path, lang))
}

const fn written(format: Format) -> &'static str {
    match format {
        Format::Seconds => "`2018-02-09T05:49:00Z`",
        Format::Millis => "`2021-08-13T06:45:43.000Z`",
        Format::Unix => "`1518155340`",
    }
}

fn made(maker: Maker, lang: Lang) -> String {
    let (count, what) = match maker {
        Maker::HexUpper(count) => (count, Text::new(" hexadecimal digits in upper case", " 位大写十六进制字符")),
        Maker::HexLower(count) => (count, Text::new(" hexadecimal digits in lower case", " 位小写十六进制字符")),
        Maker::Base64Hex(count) => (count, Text::new(" hexadecimal digits, as Base64", " 位十六进制字符的 Base64")),
        Maker::Int(count) => (count, Text::new(" decimal digits", " 位十进制数字")),
    };
    [&count.to_string(), what.get(lang)].concat()
}

fn word(kind: &str) -> Text {
    match kind {
        "config" => words::ORIGIN_CONFIG,
        "occurrence" => words::ORIGIN_OCCURRENCE,
        "clock" => words::ORIGIN_CLOCK,
        "generated" => words::ORIGIN_GENERATED,
        "derived" => words::ORIGIN_DERIVED,
        _ => words::ORIGIN_FIXED,
    }
}
