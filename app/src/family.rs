//! Families of triggers: what their sources have in common, across the clouds.

use bilingual::Text;
use triggers::model::Trigger;

/// A family of triggers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family {
    /// Its stable name.
    pub id: &'static str,
    /// What it is called.
    pub name: Text,
    /// The names that its triggers have, in whichever cloud; the one without takes what no other names.
    names: &'static [&'static str],
}

/// All of them, in the order in which they are shown.
pub static FAMILIES: [Family; 6] = [
    Family { id: "time", name: Text::new("Time", "定时"), names: &["timer"] },
    Family { id: "storage", name: Text::new("Object storage", "对象存储"), names: &["oss", "cos"] },
    Family {
        id: "data",
        name: Text::new("Logs and databases", "日志与数据库"),
        names: &["sls", "cls", "tablestore", "rds", "datahub"],
    },
    Family { id: "services", name: Text::new("Events of other services", "其他服务的事件"), names: &[] },
    Family {
        id: "requests",
        name: Text::new("Requests and APIs", "请求与 API"),
        names: &["http", "api-gateway", "web-function", "websocket", "clb", "cloud-api"],
    },
    Family {
        id: "queues",
        name: Text::new("Message queues", "消息队列"),
        names: &["kafka", "ckafka", "kafka-connector", "rocketmq", "rabbitmq", "mns-queue", "mns-topic", "cmq"],
    },
];

/// The family of a trigger.
pub fn of(trigger: &Trigger) -> &'static Family {
    let named = FAMILIES.iter().find(|family| family.names.contains(&trigger.id.name));
    let rest = || FAMILIES.iter().find(|family| family.names.is_empty());
    named.or_else(rest).unwrap_or(&FAMILIES[0])
}

#[cfg(test)]
mod tests {
    use triggers::catalogue::TRIGGERS;

    use super::*;

    #[test]
    fn every_name_is_one_of_a_trigger() {
        for family in &FAMILIES {
            for name in family.names {
                let found = TRIGGERS.iter().find(|trigger| trigger.id.name == *name);
                assert!(found.is_some_and(|trigger| of(trigger) == family), "{name}");
            }
            assert!(TRIGGERS.iter().any(|trigger| of(trigger) == family), "{} has none", family.id);
        }
    }
}
