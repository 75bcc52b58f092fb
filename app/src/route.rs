//! The pages that exist.

use triggers::catalogue;
use triggers::model::Trigger;

use crate::program::Program;

/// A page, without its state.
#[derive(Clone, Copy, Debug)]
pub enum Route {
    /// All triggers: `/`.
    Home,
    /// What a schedule means: `/schedule`.
    Schedule,
    /// One trigger: `/aliyun/oss`.
    Trigger {
        /// The trigger.
        trigger: &'static Trigger,
    },
    /// Nothing is here.
    Missing,
}

/// The path of the page about schedules.
pub const SCHEDULE: &str = "/schedule";

impl Route {
    /// The page at a path. Paths are taken literally: no page has two.
    pub fn at(path: &str) -> Self {
        if path == "/" {
            return Self::Home;
        }
        if path == SCHEDULE {
            return Self::Schedule;
        }
        let names = path.strip_prefix('/').and_then(|path| path.split_once('/'));
        match names.and_then(|(provider, name)| catalogue::find(provider, name)) {
            Some(trigger) => Self::Trigger { trigger },
            None => Self::Missing,
        }
    }

    /// The program that its page loads: each carries what its pages need and no more.
    pub fn program(&self) -> &'static str {
        match self {
            Self::Home | Self::Missing => "home",
            Self::Schedule => "schedule",
            Self::Trigger { trigger } => Program::of(trigger).name,
        }
    }

    /// Whether nothing is here.
    pub const fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_taken_literally() {
        assert!(matches!(Route::at("/"), Route::Home));
        assert!(matches!(Route::at("/schedule"), Route::Schedule));
        assert!(matches!(Route::at("/aliyun/timer"), Route::Trigger { trigger } if trigger.id.name == "timer"));
        for path in
            ["", "/schedule/", "/aliyun", "/aliyun/timer/", "/Aliyun/timer", "//aliyun/timer", "/aliyun/nothing"]
        {
            assert!(Route::at(path).is_missing(), "{path}");
        }
    }
}
