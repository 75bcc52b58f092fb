//! Offsets of time zones: those that the server wrote into the page, then the browser's own.

use std::cell::RefCell;

use app::environment::{Written, Zones};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Date, Function, Intl, Object, Reflect};

/// The browser's zone data may differ from the server's: what the server wrote comes first, so that the first drawing
/// is the server's.
pub(crate) fn zones(written: &Written) -> Zones {
    let offsets = written.offsets.clone();
    Zones::new(move |zone, at| offsets.get(zone, at).or_else(|| offset(zone, at)))
}

/// The name of the zone of the browser's own clock.
pub(crate) fn own() -> Option<String> {
    let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    text(&options, "timeZone")
}

thread_local! {
    /// Making a format takes the browser far longer than using it.
    static FORMATS: RefCell<Vec<(String, Intl::DateTimeFormat)>> = RefCell::default();
}

/// The browser's clock on the wall of a zone; nothing for a zone that it does not know.
fn format_of(zone: &str) -> Option<Intl::DateTimeFormat> {
    let known = FORMATS
        .with_borrow(|formats| formats.iter().find(|(known, _)| known == zone).map(|(_, format)| format.clone()));
    known.or_else(|| {
        let format = new_format(zone)?;
        FORMATS.with_borrow_mut(|formats| formats.push((zone.to_owned(), format.clone())));
        Some(format)
    })
}

fn new_format(zone: &str) -> Option<Intl::DateTimeFormat> {
    let options = Object::new();
    let numeric = ["year", "month", "day", "hour", "minute", "second"].map(|field| (field, "numeric"));
    for (name, value) in [("timeZone", zone), ("hourCycle", "h23"), ("era", "short")].into_iter().chain(numeric) {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    // The typed constructor panics where the browser throws, as it does for a zone that it does not know.
    let intl = Reflect::get(&web_sys::js_sys::global(), &"Intl".into()).ok()?;
    let constructor = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?;
    let arguments = Array::of2(&"en-US".into(), &options);
    Some(Reflect::construct(constructor.unchecked_ref::<Function>(), &arguments).ok()?.unchecked_into())
}

/// Asks the browser for the clock on the wall, and takes the difference to UTC.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "seconds of dates are small integers")]
fn offset(zone: &str, at: i64) -> Option<i32> {
    let date = Date::new(&JsValue::from_f64(at as f64 * 1000.0));
    let parts = format_of(zone)?.format_to_parts(&date);
    let part = |name: &str| {
        let part = parts.iter().find(|part| text(part, "type").as_deref() == Some(name))?;
        text(&part, "value")
    };
    let number = |name: &str| part(name)?.parse::<i32>().ok();
    let years = number("year")?;
    let year = if part("era")?.starts_with('B') { 1 - years } else { years };
    let local = Date::new(&JsValue::from_f64(0.0));
    local.set_utc_full_year_with_month_date(year.try_into().ok()?, number("month")? - 1, number("day")?);
    local.set_utc_hours(number("hour")?.try_into().ok()?);
    local.set_utc_minutes(number("minute")?.try_into().ok()?);
    local.set_utc_seconds(number("second")?.try_into().ok()?);
    i32::try_from((local.get_time() / 1000.0) as i64 - at).ok()
}

fn text(object: &JsValue, name: &str) -> Option<String> {
    Reflect::get(object, &name.into()).ok()?.as_string()
}
