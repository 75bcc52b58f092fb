//! The pages that exist.

/// A page, without its state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// All triggers: `/`.
    Home,
    /// One trigger: `/aliyun/oss`.
    Trigger {
        /// The trigger's id: `aliyun/oss`.
        id: &'static str,
    },
    /// Nothing is here.
    Missing,
}

/// The triggers that have a page.
pub const TRIGGERS: [&str; 3] = ["aliyun/oss", "aliyun/timer", "tencent/cos"];

impl Route {
    /// The page at a path. Paths are taken literally: no page has two.
    pub fn at(path: &str) -> Self {
        if path == "/" {
            return Self::Home;
        }
        let id = path.strip_prefix('/').and_then(|path| TRIGGERS.into_iter().find(|id| *id == path));
        id.map_or(Self::Missing, |id| Self::Trigger { id })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_taken_literally() {
        assert_eq!(Route::at("/"), Route::Home);
        assert_eq!(Route::at("/aliyun/timer"), Route::Trigger { id: "aliyun/timer" });
        for path in ["", "/aliyun", "/aliyun/timer/", "/Aliyun/timer", "//aliyun/timer", "/aliyun/nothing"] {
            assert_eq!(Route::at(path), Route::Missing, "{path}");
        }
    }
}
