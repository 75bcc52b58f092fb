//! The pages that exist.

use triggers::compare::{self, Comparison};
use triggers::model::{Call, General, Provider, Trigger};
use triggers::{calls, catalogue, general};

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
    /// All that is known about a trigger: `/aliyun/oss/reference`.
    Reference {
        /// The trigger.
        trigger: &'static Trigger,
    },
    /// A state of a trigger on paper: `/aliyun/oss/handout`.
    Handout {
        /// The trigger.
        trigger: &'static Trigger,
    },
    /// What holds for all triggers of a provider: `/aliyun`.
    General {
        /// The facts.
        general: &'static General,
    },
    /// The triggers of a provider of which no general facts are known: `/tencent`.
    Provider {
        /// The provider.
        provider: Provider,
    },
    /// The calls of a provider's API: `/aliyun/calls`.
    Calls {
        /// The provider.
        provider: Provider,
    },
    /// One call: `/aliyun/calls/create-function`.
    Call {
        /// The call.
        call: &'static Call,
    },
    /// Two triggers side by side: `/compare/oss/cos`.
    Compare {
        /// The two.
        comparison: &'static Comparison,
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
        let parts: Vec<&str> = path.split('/').collect();
        let found = match parts.as_slice() {
            ["", "compare", aliyun, tencent] => {
                compare::find(aliyun, tencent).map(|comparison| Self::Compare { comparison })
            }
            ["", provider] => Provider::from_code(provider).map(|provider| match general::of(provider) {
                Some(general) => Self::General { general },
                None => Self::Provider { provider },
            }),
            ["", provider, "calls"] => Provider::from_code(provider)
                .filter(|provider| calls::of(*provider).next().is_some())
                .map(|provider| Self::Calls { provider }),
            ["", provider, "calls", name] => calls::find(provider, name).map(|call| Self::Call { call }),
            ["", provider, name, "reference"] => {
                catalogue::find(provider, name).map(|trigger| Self::Reference { trigger })
            }
            ["", provider, name, "handout"] => catalogue::find(provider, name).map(|trigger| Self::Handout { trigger }),
            ["", provider, name] => catalogue::find(provider, name).map(|trigger| Self::Trigger { trigger }),
            _ => None,
        };
        found.unwrap_or(Self::Missing)
    }

    /// The program that its page loads: each carries what its pages need and no more.
    pub fn program(&self) -> &'static str {
        match self {
            Self::Home
            | Self::Reference { .. }
            | Self::Handout { .. }
            | Self::General { .. }
            | Self::Provider { .. }
            | Self::Calls { .. }
            | Self::Call { .. }
            | Self::Compare { .. }
            | Self::Missing => "home",
            Self::Schedule => "schedule",
            Self::Trigger { trigger } => Program::of(trigger).name,
        }
    }

    /// Whether nothing is here.
    pub const fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }
}

/// The path of a trigger.
pub fn trigger_path(trigger: &Trigger) -> String {
    format!("/{}", trigger.id)
}

/// The path of the reference of a trigger.
pub fn reference_path(trigger: &Trigger) -> String {
    [&trigger_path(trigger), "/reference"].concat()
}

/// The path of the handout of a trigger.
pub fn handout_path(trigger: &Trigger) -> String {
    [&trigger_path(trigger), "/handout"].concat()
}

/// The path of two triggers side by side.
pub fn compare_path(comparison: &Comparison) -> String {
    ["/compare/", comparison.aliyun.id.name, "/", comparison.tencent.id.name].concat()
}

/// The path of the page of a provider: its general facts, or the list of its triggers.
pub fn general_path(provider: Provider) -> String {
    ["/", provider.code()].concat()
}

/// The path of the calls of a provider.
pub fn calls_path(provider: Provider) -> String {
    ["/", provider.code(), "/calls"].concat()
}

/// The path of a call.
pub fn call_path(call: &Call) -> String {
    [&calls_path(call.id.provider), "/", call.id.name].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_taken_literally() {
        assert!(matches!(Route::at("/"), Route::Home));
        assert!(matches!(Route::at("/schedule"), Route::Schedule));
        assert!(matches!(Route::at("/aliyun/timer"), Route::Trigger { trigger } if trigger.id.name == "timer"));
        for trigger in catalogue::TRIGGERS {
            let found = Route::at(&reference_path(trigger));
            assert!(matches!(found, Route::Reference { trigger: found } if found.id == trigger.id), "{}", trigger.id);
        }
        assert!(matches!(Route::at("/aliyun"), Route::General { general } if general.provider == Provider::Aliyun));
        assert!(matches!(Route::at("/tencent"), Route::Provider { provider: Provider::Tencent }));
        assert!(matches!(Route::at("/aliyun/calls"), Route::Calls { provider: Provider::Aliyun }));
        for comparison in compare::COMPARISONS {
            let found = Route::at(&compare_path(comparison));
            assert!(matches!(found, Route::Compare { comparison: found } if std::ptr::eq(found, *comparison)));
        }
        for call in calls::CALLS {
            let found = Route::at(&call_path(call));
            assert!(matches!(found, Route::Call { call: found } if found.action == call.action), "{}", call.id);
        }
        for path in [
            "",
            "/schedule/",
            "/aliyun/",
            "/tencent/calls",
            "/aliyun/calls/",
            "/aliyun/calls/CreateFunction",
            "/tencent/calls/create-function",
            "/aliyun/timer/",
            "/Aliyun/timer",
            "//aliyun/timer",
            "/aliyun/nothing",
            "/aliyun/nothing/reference",
            "/aliyun/timer/reference/",
            "/aliyun/timer/Reference",
            "/compare",
            "/compare/oss",
            "/compare/cos/oss",
            "/compare/oss/timer",
            "/compare/oss/cos/",
        ] {
            assert!(Route::at(path).is_missing(), "{path}");
        }
    }
}
