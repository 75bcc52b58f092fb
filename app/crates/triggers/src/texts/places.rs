//! Where the fields of a configuration stood in a text.

use std::collections::BTreeMap;

/// From JSON pointers into a configuration to JSON pointers into a text.
#[derive(Clone, Debug, Default)]
pub struct Places(BTreeMap<String, String>);

impl Places {
    /// What stands at a pointer into the configuration stood at one into the text.
    pub fn put(&mut self, pointer: String, of: String) {
        self.0.insert(pointer, of);
    }

    /// Where something stood: below a known place, the same way down.
    pub fn of(&self, pointer: &str) -> String {
        let mut at = pointer;
        loop {
            if let Some(place) = self.0.get(at) {
                return format!("{place}{}", &pointer[at.len()..]);
            }
            match at.rsplit_once('/') {
                Some((around, _)) => at = around,
                None => return String::new(),
            }
        }
    }
}
