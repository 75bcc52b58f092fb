//! The dialects beside each other.

use bilingual::Text;

use super::card::card;
use super::desk::Desk;
use crate::asked::EXPRESSION;
use crate::components::{empty, flow, panel};
use crate::environment::use_environment;
use crate::erased::{Element, View, el};

const TITLE: Text = Text::new("In each dialect", "在各种语法中的含义");
const EMPTY: Text = Text::new("Appears once there is an expression.", "填写时间表达式后显示。");

/// The expression as each dialect reads it.
pub(crate) fn cards(desk: Desk) -> Element {
    let zones = use_environment().zones;
    panel("panel", "dialects", TITLE).with(flow(move || -> View {
        let asked = desk.asked();
        if asked.text(EXPRESSION).is_empty() {
            return empty(EMPTY).into();
        }
        let cards = desk.readings(|readings| {
            let cards = readings.each.iter().map(|reading| card(desk, &asked, reading, readings.main(), &zones));
            cards.collect::<View>()
        });
        el("ul").class("dialects").with(cards).into()
    }))
}
