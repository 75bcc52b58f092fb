//! Where a value of the event comes from, in words.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::generate::Maker;
use triggers::model::{Expr, Path, Place, Root, on};
use triggers::outline::From;
use triggers::time::Format;
use triggers::wording::{field, literal};

use crate::components::prose;
use crate::words;

const PINNED: Text = Text::new("if you pin it: ", "可通过以下字段固定：");

/// One origin: the word for its kind, and what is to be said about it.
type Said = (&'static str, String);

/// The origins of a value.
pub(super) fn origins(from: &[From], lang: Lang) -> AnyView {
    let items = from.iter().flat_map(|from| {
        let mut said = Vec::new();
        match from {
            From::Expr(expr, pin) => {
                tell(expr, lang, &mut said);
                said.extend(pin.map(|pin| pinned(on(pin.name), lang)));
            }
            From::Copy(path) => said.push(of_field(*path, lang)),
            From::Fields(place) => said.push(of_place(*place, lang)),
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
        Expr::Clock(format) => ("clock", written(*format)),
        Expr::Type => ("fixed", Text::new("the type of the trigger", "触发器类型").get(lang).to_owned()),
        Expr::Made(maker) | Expr::MadeAt(_, maker) => ("generated", made(*maker, lang)),
        Expr::Word(without) => {
            let word = Text::new("the configured name of what happens", "该操作在配置中的名称").get(lang);
            let less = Text::new(" without ", "，去掉 ").get(lang);
            let less = if without.is_empty() { String::new() } else { [less, "`", without, "`"].concat() };
            ("derived", [word, &less].concat())
        }
        Expr::Derived(derivation, of) => {
            said.push(("derived", derivation.means.get(lang).to_owned()));
            of.iter().filter(|expr| !matches!(expr, Expr::Fixed(_))).for_each(|expr| tell(expr, lang, said));
            return;
        }
        Expr::Join(pieces) => {
            for piece in *pieces {
                tell(piece, lang, said);
            }
            return;
        }
        Expr::Or(path, otherwise) => {
            tell(otherwise, lang, said);
            pinned(*path, lang)
        }
    };
    said.push(one);
}

/// What is said of a field that pins a value.
fn pinned(path: Path, lang: Lang) -> Said {
    let (kind, name) = of_field(path, lang);
    (kind, [PINNED.get(lang), &name].concat())
}

fn of_place(place: Place, lang: Lang) -> Said {
    let text = match place {
        Place::Inside => Text::new("the fields of the configuration", "配置字段"),
        Place::Beside => Text::new("the fields beside the configuration", "与配置并列的字段"),
    };
    ("config", text.get(lang).to_owned())
}

fn of_field(path: Path, lang: Lang) -> Said {
    (if path.root == Root::Config { "config" } else { "occurrence" }, field(path, lang))
}

fn written(format: Format) -> String {
    // The instant of the timer's worked example, so that all forms can be compared.
    ["`", &format.value(1_518_155_340).in_text(), "`"].concat()
}

fn made(maker: Maker, lang: Lang) -> String {
    let (count, what) = match maker {
        Maker::HexUpper(count) => (count, Text::new(" hexadecimal digits in upper case", " 位大写十六进制字符")),
        Maker::HexLower(count) => (count, Text::new(" hexadecimal digits in lower case", " 位小写十六进制字符")),
        Maker::Base64Hex(count) => (count, Text::new(" hexadecimal digits, as Base64", " 位十六进制字符的 Base64")),
        Maker::Base64Digits(count) => (count, Text::new(" decimal digits, as Base64", " 位十进制数字的 Base64")),
        Maker::Base64(count) => (count, Text::new(" bytes, as Base64", " 字节的 Base64")),
        Maker::Int(count) | Maker::Digits(count) => (count, Text::new(" decimal digits", " 位十进制数字")),
        Maker::Uuid => return Text::new("a UUID (version 4)", "UUID（版本 4）").get(lang).to_owned(),
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
