//! ARNs that tools write in parts. A name alone says which resource is meant; its region and its account stand beside it
//! and around it, and where they do not, the ARN shows which part is missing.

use bilingual::both;

use crate::catalogue;
use crate::form;
use crate::model::Trigger;
use crate::near::bare;
use crate::value::{Value, below};

use super::settle::Change;
use super::walk::Read;

/// How an ARN is composed: what stands before its region, and between its account and the name.
#[derive(Clone, Copy, Debug)]
pub struct Apart {
    /// The field that takes the ARN.
    pub field: &'static str,
    /// What tools call the name of the resource, in small letters and without joints.
    pub names: &'static [&'static str],
    /// The begin of the ARN: `acs:mns:`.
    pub begin: &'static str,
    /// What is between account and name: `:/topics/`.
    pub before_name: &'static str,
}

/// How tools call the region of a resource, and that of the function around it.
const REGION: &str = "region";

/// Composes the ARN of what was read, where it stands in parts and some of them are known.
pub(super) fn compose(trigger: &Trigger, whole: &Value, read: &mut Read) -> Option<Change> {
    let apart = catalogue::apart(trigger.id)?;
    let members = read.config.members();
    if members.iter().any(|(name, _)| bare(name) == bare(apart.field)) {
        return None;
    }
    let member = |is: &dyn Fn(&str) -> bool| {
        let found = members.iter().find(|(name, value)| is(&bare(name)) && value.as_text().is_some());
        found.map(|(name, value)| (name.clone(), value.in_text()))
    };
    let (name, resource) = member(&|name| apart.names.contains(&name))?;
    if resource.is_empty() || resource.contains([':', '/']) {
        return None;
    }
    let place = read.places.of(&below("", &name));
    let own = member(&|name| name == REGION).filter(|(_, region)| form::REGION.fits(region));
    let region = own.as_ref().map(|(_, region)| region.clone()).or_else(|| region_around(whole, &place));
    let account = account(whole);
    if region.is_none() && account.is_none() {
        return None;
    }
    let arn = [
        apart.begin,
        region.as_deref().unwrap_or_default(),
        ":",
        account.as_deref().unwrap_or_default(),
        apart.before_name,
        &resource,
    ]
    .concat();
    let mut parts = vec![format!("`{name}`")];
    parts.extend(own.iter().map(|(name, _)| format!("`{name}`")));
    parts.extend(region.filter(|_| own.is_none()).map(|region| format!("`{region}`")));
    parts.extend(account.map(|account| format!("`{account}`")));
    let says = both!(
        format!("Build `{}` from {}", apart.field, parts.join(", ")),
        format!("由 {} 组成 `{}`", parts.join("、"), apart.field)
    );
    for name in own.iter().map(|(name, _)| name).chain([&name]) {
        read.config.put(&below("", name), None);
    }
    read.config.put(&below("", apart.field), Some(arn.into()));
    read.places.put(below("", apart.field), place.clone());
    Some(Change { pointer: place, says })
}

/// The region of what is around a place, the nearest: tools take the function's where a resource has none of its own.
fn region_around(whole: &Value, place: &str) -> Option<String> {
    let (mut value, mut found) = (Some(whole), None);
    for token in place.split('/').skip(1) {
        let at = value?;
        let region = at.members().iter().find(|(name, _)| bare(name) == REGION).and_then(|(_, value)| value.as_text());
        found = region.filter(|region| form::REGION.fits(region)).map(str::to_owned).or(found);
        value = at.pointed(&format!("/{token}"));
    }
    found
}

/// The account of the roles in a text, if they are of one account: a trigger, its role and its source have the same.
fn account(whole: &Value) -> Option<String> {
    let mut accounts = Vec::new();
    each_text(whole, &mut |text| {
        let account = text.strip_prefix("acs:ram::").and_then(|rest| rest.split_once(':')).map(|(account, _)| account);
        let account =
            account.filter(|account| !account.is_empty() && account.bytes().all(|sign| sign.is_ascii_digit()));
        accounts.extend(account.map(str::to_owned));
    });
    accounts.dedup();
    if accounts.len() == 1 { accounts.pop() } else { None }
}

fn each_text(value: &Value, visit: &mut dyn FnMut(&str)) {
    match value {
        Value::Text(text) => visit(text),
        Value::List(items) => items.iter().for_each(|item| each_text(item, visit)),
        Value::Object(members) => members.iter().for_each(|(_, value)| each_text(value, visit)),
        _ => {}
    }
}
