//! The search of the home page, without script: names, what people call things, fields and events, in either language.

use crate::{get, text};

/// The links of what is found by words.
async fn found(words: &str) -> Vec<String> {
    let query: String = url::form_urlencoded::byte_serialize(words.as_bytes()).collect();
    let page = text(get(&format!("/?q={query}")).await).await;
    let cards = page.split("<li ").filter(|card| card.contains("data-about="));
    let shown = |card: &&str| !card.split('>').next().is_some_and(|tag| tag.contains("\" hidden "));
    let link = |card: &str| Some(card.split_once("href=\"")?.1.split(['"', '?']).next()?.to_owned());
    cards.filter(shown).filter_map(link).collect()
}

#[tokio::test]
async fn everything_is_found_by_the_words_that_people_use() {
    for (words, wanted, most) in [
        // Calls, by their names, by what they do and by their parameters; and general facts.
        ("InvokeFunction", &["/aliyun/calls/invoke-function"][..], 6),
        ("创建服务", &["/aliyun/calls/create-service"], 6),
        ("caPort", &["/aliyun/calls/create-function"], 6),
        ("general facts", &["/aliyun"], 6),
        // Triggers, by what they are, by what happens, by fields and by events.
        ("对象存储", &["/aliyun/oss", "/tencent/cos"], 4),
        ("s3", &["/aliyun/oss", "/tencent/cos"], 4),
        ("上传", &["/aliyun/oss", "/tencent/cos"], 8),
        ("upload", &["/aliyun/oss", "/tencent/cos"], 8),
        ("schedule", &["/aliyun/timer", "/tencent/timer"], 6),
        ("定时任务", &["/aliyun/timer", "/tencent/timer"], 4),
        ("ObjectCreated:PutObject", &["/aliyun/oss"], 2),
        ("cronExpression", &["/aliyun/timer"], 4),
        ("消息队列", &["/aliyun/kafka", "/tencent/ckafka"], 8),
    ] {
        let links = found(words).await;
        for wanted in wanted {
            assert!(links.iter().any(|link| link == wanted), "{words} does not find {wanted}: {links:?}");
        }
        assert!(links.len() <= most, "{words}: {links:?}");
    }
}

#[tokio::test]
async fn what_is_nowhere_is_not_found() {
    assert_eq!(found("xyzzy").await, Vec::<String>::new());
    assert_eq!(found("").await.len(), found(" ").await.len());
}
