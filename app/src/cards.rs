//! Everything that has a page of its own and can be looked for: triggers, calls, general facts. Only the server knows
//! all of them.

use std::sync::LazyLock;

use bilingual::{Lang, Text};
use triggers::catalogue::TRIGGERS;
use triggers::fields::leaves;
use triggers::model::{Call, Field, General, Kind, Life, Node, Provider, Trigger};
use triggers::{calls, general};

use crate::components::choices::said;
use crate::family::{self, FAMILIES, Family};
use crate::head::GENERAL_TITLE;
use crate::route::{call_path, general_path, trigger_path};
use crate::search;

const BESIDES: Text = Text::new(": API calls and general facts", "：API 接口与通用说明");

/// What stands under one heading.
pub struct Group {
    /// The id of the heading.
    pub id: String,
    /// What it is about.
    pub of: Of,
    /// What stands there.
    pub cards: Vec<Card>,
}

/// What a group holds.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    /// The triggers of a family, of both clouds.
    Family(&'static Family),
    /// What there is of a provider besides its triggers.
    Besides(Provider),
}

/// What sort of thing has a page.
#[derive(Clone, Copy, Debug)]
pub enum Sort {
    /// A trigger.
    Trigger(&'static Trigger),
    /// A call of a cloud's API.
    Call,
    /// General facts about a product.
    General,
}

impl Sort {
    /// The word for it in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Trigger(_) => "trigger",
            Self::Call => "call",
            Self::General => "general",
        }
    }
}

/// Something that has a page of its own.
pub struct Card {
    /// What it is.
    pub sort: Sort,
    /// The path of its page.
    pub path: String,
    /// The example that its page begins with: a page that shows something.
    pub example: Option<&'static str>,
    /// What it is called.
    pub name: Text,
    /// Its stable name: `aliyun/oss`.
    pub id: String,
    /// What it is about.
    pub summary: Text,
    /// Words of the page, each with its tone.
    pub badges: Vec<(Text, &'static str)>,
    /// What a person can look for, in every language, in lower case.
    pub about: String,
    /// Names of fields, and words that they take, with spaces between them.
    pub fields: String,
    /// The names of the members of its events, with spaces between them.
    pub members: String,
}

/// All that there is. The triggers of both clouds come first, by family: they are what the site is for.
pub fn groups() -> &'static [Group] {
    static GROUPS: LazyLock<Vec<Group>> = LazyLock::new(|| {
        let triggers = FAMILIES.iter().map(triggers);
        triggers.chain(Provider::ALL.into_iter().filter_map(besides)).collect()
    });
    &GROUPS
}

/// The same without the headings.
pub fn all() -> impl Iterator<Item = &'static Card> {
    groups().iter().flat_map(|group| &group.cards)
}

impl Group {
    /// Its heading.
    pub fn title(&self, lang: Lang) -> String {
        match self.of {
            Of::Family(family) => family.name.get(lang).to_owned(),
            Of::Besides(provider) => [provider.title().get(lang), BESIDES.get(lang)].concat(),
        }
    }
}

/// The triggers of a family, cloud by cloud.
fn triggers(family: &'static Family) -> Group {
    let of = TRIGGERS.iter().filter(|trigger| family::of(trigger) == family);
    Group {
        id: family.id.to_owned(),
        of: Of::Family(family),
        cards: of.map(|trigger| Card::of_trigger(trigger)).collect(),
    }
}

/// What there is of a provider besides, if there is something.
fn besides(provider: Provider) -> Option<Group> {
    let general = general::of(provider).map(Card::of_general);
    let cards: Vec<Card> = general.into_iter().chain(calls::of(provider).map(Card::of_call)).collect();
    let group = Group { id: [provider.code(), "-calls"].concat(), of: Of::Besides(provider), cards };
    (!group.cards.is_empty()).then_some(group)
}

/// Texts that a person can look for, in every language and in lower case.
fn about(plain: &[&str], texts: &[Text]) -> String {
    let texts = texts.iter().flat_map(|text| Lang::ALL.map(|lang| text.get(lang)));
    plain.iter().copied().chain(texts).collect::<Vec<_>>().join(" ").to_ascii_lowercase()
}

impl Card {
    /// Its link, with the language of the page that leads there, if its link names one.
    pub fn href(&self, lang: Option<Lang>) -> String {
        let lang = lang.map(|lang| ["lang=", lang.code()].concat());
        let example = self.example.map(|example| ["example=", example].concat());
        let query = lang.into_iter().chain(example).collect::<Vec<_>>().join("&");
        crate::location::href(&self.path, &query)
    }

    /// The provider of the trigger that it leads to, if it is one's.
    pub fn trigger_of(&self) -> Option<Provider> {
        if let Sort::Trigger(trigger) = self.sort { Some(trigger.id.provider) } else { None }
    }

    fn of_trigger(trigger: &'static Trigger) -> Self {
        let id = trigger.id.to_string();
        let happenings = trigger.happenings.iter().flat_map(|happening| happening.fields);
        let mut fields = names(std::iter::once(trigger.config).chain(happenings.map(|group| group.fields)));
        leaves(trigger.config, "", &mut |_, field| words_of(&field.kind, &mut fields));
        let called = search::called(&id).collect::<Vec<_>>().join(" ");
        let texts = [trigger.name, trigger.summary, trigger.id.provider.title()];
        let texts = texts.into_iter().chain(trigger.happenings.iter().map(|happening| happening.name));
        let about = about(&[&id, trigger.kind, &called], &texts.collect::<Vec<_>>());
        let (life, tone) = life(trigger.life);
        // That it is offered goes without saying.
        let life = (!matches!(trigger.life, Life::Current)).then_some((life, tone));
        let mut members = Vec::new();
        trigger.shapes.iter().for_each(|shape| members_of(&shape.root, &mut members));
        Self {
            sort: Sort::Trigger(trigger),
            path: trigger_path(trigger),
            example: trigger.examples.first().map(|example| example.id),
            name: trigger.name,
            about,
            id,
            summary: trigger.summary,
            badges: life.into_iter().collect(),
            fields,
            members: members.join(" "),
        }
    }

    fn of_call(call: &'static Call) -> Self {
        let id = call.id.to_string();
        Self {
            sort: Sort::Call,
            path: call_path(call),
            example: None,
            name: Text::of_one(call.action),
            about: about(&[&id, call.action, "api"], &[call.name, call.summary, call.id.provider.title()]),
            id,
            summary: call.summary,
            badges: vec![life(call.life), (call.name, "")],
            fields: names(call.takes.iter().map(|part| part.fields)),
            members: String::new(),
        }
    }

    fn of_general(general: &'static General) -> Self {
        let provider = general.provider;
        Self {
            sort: Sort::General,
            path: general_path(provider),
            example: None,
            name: GENERAL_TITLE,
            id: provider.code().to_owned(),
            summary: general.summary,
            badges: Vec::new(),
            about: about(&[provider.code()], &[GENERAL_TITLE, general.summary, provider.title()]),
            fields: String::new(),
            members: String::new(),
        }
    }
}

/// Adds the words that a field takes, such as the names of events.
fn words_of(kind: &Kind, words: &mut String) {
    if let Kind::List(Kind::Choice(choices), _) | Kind::Choice(choices) = kind {
        for choice in *choices {
            words.push(' ');
            words.push_str(&said(choice));
        }
    }
}

/// The names of all fields, each once.
fn names(fields: impl Iterator<Item = &'static [Field]>) -> String {
    let mut names: Vec<String> = Vec::new();
    for fields in fields {
        leaves(fields, "", &mut |name, _| {
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        });
    }
    names.join(" ")
}

/// Adds the names of all members of an event, each once.
fn members_of(node: &'static Node, names: &mut Vec<&'static str>) {
    match node {
        Node::Object(slots) => {
            for slot in *slots {
                names.extend(slot.name().filter(|name| !names.contains(name)));
                members_of(&slot.node, names);
            }
        }
        Node::List(nodes) => nodes.iter().for_each(|node| members_of(node, names)),
        Node::Sum(alternatives) => alternatives.iter().for_each(|(_, node)| members_of(node, names)),
        Node::Each(_, node) | Node::Single(_, node) | Node::Fold(_, node) | Node::FoldIf(_, _, node) => {
            members_of(node, names);
        }
        Node::Leaf(..) | Node::Copy(_) | Node::Fields(_) => {}
    }
}

/// Whether it is still offered, and the tone of the word.
pub(crate) const fn life(life: Life) -> (Text, &'static str) {
    match life {
        Life::Current => (Text::new("available", "可用"), ""),
        Life::Old { .. } => (Text::new("old", "旧版"), "warn"),
        Life::Retired { .. } => (Text::new("retired", "已下线"), "bad"),
    }
}
