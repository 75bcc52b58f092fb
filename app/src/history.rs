//! The states that a person can go back and forward to.

use leptos::prelude::*;

/// How many states are kept.
const MOST: usize = 200;

/// The states before and after the one that is shown, each as the query of its link.
#[derive(Clone, Copy)]
pub struct History(RwSignal<States>);

impl Default for History {
    /// Nothing to go back to.
    fn default() -> Self {
        Self(RwSignal::default())
    }
}

#[derive(Default)]
struct States {
    /// The nearest last.
    before: Vec<String>,
    /// The nearest last.
    after: Vec<String>,
    /// The field that is being typed into: until it is left, all that is typed is one step.
    typing: String,
}

impl History {
    /// A state is left for another one.
    pub fn leave(self, state: String) {
        self.0.update(|states| {
            states.keep(state);
            states.typing.clear();
        });
    }

    /// A state is left by what is typed into a field.
    pub fn typed(self, state: String, field: &str) {
        self.0.update(|states| {
            if states.typing == field && !states.before.is_empty() {
                states.after.clear();
            } else {
                states.keep(state);
                field.clone_into(&mut states.typing);
            }
        });
    }

    /// The field that was typed into is left: what is typed next is another step.
    pub fn end_typing(self) {
        self.0.update_untracked(|states| states.typing.clear());
    }

    /// Whether there is a state to go back to; asking follows it.
    pub fn can_undo(self) -> bool {
        self.0.with(|states| !states.before.is_empty())
    }

    /// Whether there is a state that was undone; asking follows it.
    pub fn can_redo(self) -> bool {
        self.0.with(|states| !states.after.is_empty())
    }

    /// The state before the last change, to be shown instead of the one of now.
    pub fn undo(self, now: String) -> Option<String> {
        self.step(now, |states| (&mut states.before, &mut states.after))
    }

    /// The state that was undone last, to be shown instead of the one of now.
    pub fn redo(self, now: String) -> Option<String> {
        self.step(now, |states| (&mut states.after, &mut states.before))
    }

    fn step(
        self,
        now: String,
        ways: impl FnOnce(&mut States) -> (&mut Vec<String>, &mut Vec<String>),
    ) -> Option<String> {
        let to = self.0.try_update(|states| {
            states.typing.clear();
            let (from, back) = ways(states);
            let to = from.pop()?;
            back.push(now);
            Some(to)
        });
        to.flatten()
    }
}

impl States {
    fn keep(&mut self, state: String) {
        if self.before.len() == MOST {
            self.before.remove(0);
        }
        self.before.push(state);
        self.after.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn history(steps: impl FnOnce(History)) {
        Owner::new().with(|| steps(History::default()));
    }

    #[test]
    fn what_is_typed_into_one_field_is_one_step() {
        history(|history| {
            history.typed("a".to_owned(), "name");
            history.typed("ab".to_owned(), "name");
            history.typed("abc".to_owned(), "size");
            history.end_typing();
            history.typed("abcd".to_owned(), "size");
            for expected in ["abcd", "abc", "a"] {
                assert_eq!(history.undo("now".to_owned()).as_deref(), Some(expected));
            }
            assert_eq!(history.undo("now".to_owned()), None);
        });
    }

    #[test]
    fn a_change_after_going_back_is_a_new_way() {
        history(|history| {
            history.leave("a".to_owned());
            assert_eq!(history.undo("b".to_owned()).as_deref(), Some("a"));
            assert!(history.can_redo() && !history.can_undo());
            assert_eq!(history.redo("a".to_owned()).as_deref(), Some("b"));
            history.undo("b".to_owned());
            history.leave("a".to_owned());
            assert!(!history.can_redo(), "what was undone is gone");
        });
    }

    #[test]
    fn the_oldest_states_are_forgotten() {
        history(|history| {
            for state in 0..=MOST {
                history.leave(state.to_string());
            }
            let mut last = None;
            while let Some(state) = history.undo("now".to_owned()) {
                last = Some(state);
            }
            assert_eq!(last.as_deref(), Some("1"));
        });
    }
}
