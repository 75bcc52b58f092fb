//! Finding triggers and calls by words.

use bilingual::Lang;

/// What people call a source, beside the clouds' own words: ends of triggers' ids, and the words.
const CALLED: [(&[&str], &str); 8] = [
    (&["/oss", "/cos"], "object storage s3 bucket file 对象存储 存储桶 文件"),
    (&["/timer"], "schedule scheduled cron job 定时任务 计划任务"),
    (&["/sls", "/cls"], "logs logging 日志"),
    (&["/http", "/web-function"], "url web request webhook 网址 请求"),
    (&["/tablestore"], "nosql ots 表格存储"),
    (&["/rds"], "database mysql 数据库"),
    (&["/mps"], "video transcode 视频 转码"),
    (&["kafka"], "message queue stream 消息队列"),
];

/// Words for which the trigger of an id is found, too.
pub(crate) fn called(id: &str) -> impl Iterator<Item = &'static str> {
    let is_of = |ends: &[&str]| ends.iter().any(|end| id.ends_with(end));
    CALLED.iter().filter(move |(ends, _)| is_of(ends)).map(|(_, words)| *words)
}

/// Why something was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// The field that has a word which neither name nor summary has.
    pub(crate) field: Option<String>,
}

/// What a person looks for, as the link says it.
pub(crate) fn words(query: &str) -> String {
    let pairs = form_urlencoded::parse(query.as_bytes());
    pairs.filter(|(name, _)| name == "q").last().map(|(_, text)| text.into_owned()).unwrap_or_default()
}

/// What a person can look for in one thing.
pub(crate) struct Sought<'a> {
    /// What it is called and what it does, in every language, in lower case.
    pub(crate) about: &'a str,
    /// The names of its fields, with spaces between them.
    pub(crate) fields: &'a str,
}

impl Sought<'_> {
    /// Why it is found by some words: every one must stand in what it is about, or in the name of a field.
    pub(crate) fn find(&self, words: &str) -> Option<Found> {
        let mut found = Found::default();
        for word in words.to_ascii_lowercase().split_whitespace() {
            if !self.about.contains(word) {
                let has = |field: &&str| field.to_ascii_lowercase().contains(word);
                found.field = Some(self.fields.split(' ').find(has)?.to_owned());
            }
        }
        Some(found)
    }
}

/// How many triggers and calls are found, in words.
pub(crate) fn counted(count: usize, lang: Lang) -> String {
    let unit = match lang {
        Lang::En if count == 1 => " entry",
        Lang::En => " entries",
        Lang::Zh => " 项",
    };
    [&count.to_string(), unit].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TIMER: Sought = Sought { about: "aliyun/timer timer 定时触发器", fields: "triggerName cronExpression" };

    /// The field that it is found by, an empty one where none is needed; nothing where it is not found.
    fn check(query: &str, expected: Option<&str>) {
        let found = TIMER.find(&words(query)).map(|found| found.field.unwrap_or_default());
        assert_eq!(found.as_deref(), expected, "{query}");
    }

    #[test]
    fn words_are_sought_in_names_summaries_and_fields() {
        check("q=%E5%AE%9A%E6%97%B6", Some(""));
        check("q=TIMER+aliyun&lang=zh", Some(""));
        check("q=cronexpr", Some("cronExpression"));
        check("q=timer+nonsense", None);
        check("q=nonsense&q=timer", Some(""));
    }

    #[test]
    fn nothing_sought_is_everything_found() {
        for query in ["", "lang=zh", "q=", "q=++"] {
            check(query, Some(""));
        }
    }
}
