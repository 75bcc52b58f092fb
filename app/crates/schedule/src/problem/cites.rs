//! What each problem rests on.

use super::ProblemId;
use crate::dialect::Dialect;
use bilingual::source::Cite;
use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_API, CRONEXPR, EMAS, EVENTBRIDGE, QUARTZ, REASONING, ROBFIG, TENCENT_2024,
    TENCENT_LATER, UNICLOUD, VIXIE,
};

static ALIYUN: [Cite; 2] = [ALIYUN_2021.at("12.2, table of fields"), ROBFIG.at("parser.go")];
static ALIYUN_ZONE: [Cite; 2] = [ALIYUN_2021.at("12.2, time zone"), ROBFIG.at("parser.go, Parse")];
static ALIYUN_ENGINE: [Cite; 1] = [ROBFIG.at("parser.go")];
static ALIYUN_WORDS: [Cite; 2] = [ALIYUN_2021.at("12.2, table of fields"), ROBFIG.at("parser.go, parseDescriptor")];
static ALIYUN_EVERY: [Cite; 3] = [
    ALIYUN_2021.at("12.2, trigger by interval"),
    ALIYUN_API.at("TimerTriggerConfig, @every"),
    ROBFIG.at("constantdelay.go"),
];
static ALIYUN_MINUTE: [Cite; 3] =
    [ALIYUN_2021.at("12.2, table of fields"), ROBFIG.at("parser.go"), EMAS.at("cloud functions, timer")];
static ALIYUN_DAYS: [Cite; 2] = [ROBFIG.at("spec.go, dayMatches"), EMAS.at("cloud functions, timer")];
static ALIYUN_QUESTION: [Cite; 2] = [ALIYUN_2021.at("12.2, table of signs"), ROBFIG.at("parser.go, getRange")];
static ALIYUN_STEP: [Cite; 2] =
    [ALIYUN_2019.at("timerTrigger.yml, 0 1/1000 * * * *"), ROBFIG.at("parser.go, getRange")];
static TENCENT: [Cite; 1] = [TENCENT_2024.at("Cron expression, table of fields")];
static TENCENT_COUNT: [Cite; 2] = [TENCENT_2024.at("Cron expression, forms one and two"), CRONEXPR.at("Parse")];
static TENCENT_BLANKS: [Cite; 1] = [TENCENT_2024.at("Cron expression, examples")];
static TENCENT_ZONE: [Cite; 2] = [UNICLOUD.at("timer of cloud functions"), TENCENT_2024.at("Timer, event")];
static TENCENT_DAYS: [Cite; 1] = [TENCENT_2024.at("Cron expression, notes")];
static TENCENT_DISPUTED: [Cite; 2] =
    [TENCENT_2024.at("Cron expression, table of signs"), CRONEXPR.at("genericFieldParse")];
static TENCENT_SYMBOLS: [Cite; 2] =
    [TENCENT_2024.at("Cron expression, table of fields"), TENCENT_LATER.at("Cron expression, special signs")];
static UNIX: [Cite; 1] = [VIXIE.at("crontab(5)")];
static QUARTZ_FIELDS: [Cite; 1] = [QUARTZ.at("CronExpression")];
static EVENTBRIDGE_FIELDS: [Cite; 1] = [EVENTBRIDGE.at("Cron expressions")];
static CALENDAR: [Cite; 1] = [REASONING.at("Gregorian calendar")];
static LIMIT: [Cite; 1] = [REASONING.at("limit of this page")];

/// The places that a problem of this dialect rests on.
pub(super) fn of(id: ProblemId, dialect: Dialect) -> &'static [Cite] {
    use ProblemId as P;
    match (id, dialect) {
        (P::Empty | P::TooLong | P::Quotes | P::Member, _) => &LIMIT,
        (
            P::NeverFires
            | P::LeapYearsOnly
            | P::ShortMonths
            | P::LastYear
            | P::YearsOver
            | P::StepUneven
            | P::StepRestarts,
            _,
        ) => &CALENDAR,
        (P::StepNeverActs, Dialect::Aliyun) => &ALIYUN_STEP,
        (
            P::ZoneNotFirst
            | P::ZonePrefixCase
            | P::ZonePrefixShort
            | P::ZoneAlone
            | P::ZoneBlank
            | P::ZoneBare
            | P::ZoneBehind
            | P::ZoneEmpty
            | P::ZoneLocal
            | P::ZoneOffset
            | P::ZoneCase
            | P::ZoneUnknown
            | P::ZoneDefault,
            Dialect::Aliyun,
        ) => &ALIYUN_ZONE,
        (P::WordUndocumented | P::WordCase | P::WordUnknown, Dialect::Aliyun) => &ALIYUN_WORDS,
        (
            P::EveryDuration
            | P::EveryTooLong
            | P::EveryAnchor
            | P::EveryShort
            | P::EveryRaised
            | P::EveryCut
            | P::EveryZone,
            Dialect::Aliyun,
        ) => &ALIYUN_EVERY,
        (P::SecondsSpecial, Dialect::Aliyun) => &ALIYUN_MINUTE,
        (P::EitherDay, Dialect::Aliyun) => &ALIYUN_DAYS,
        (P::QuestionElsewhere | P::FullWidth, Dialect::Aliyun) => &ALIYUN_QUESTION,
        (P::EmptyItem | P::StarRange | P::PlusSign | P::OddBlank, Dialect::Aliyun) => &ALIYUN_ENGINE,
        (_, Dialect::Aliyun) => &ALIYUN,
        (P::ZoneDefault | P::ZoneNotAllowed, Dialect::Tencent) => &TENCENT_ZONE,
        (
            P::SecondMissing | P::YearMissing | P::WeekdayMissing | P::YearSuperfluous | P::FieldCount | P::LegacyForm,
            Dialect::Tencent,
        ) => &TENCENT_COUNT,
        (P::BlanksInside, Dialect::Tencent) => &TENCENT_BLANKS,
        (P::EitherDay, Dialect::Tencent) => &TENCENT_DAYS,
        (P::StarStepOne | P::StepAboveMaximum | P::NameCase | P::ReversedRange, Dialect::Tencent) => &TENCENT_DISPUTED,
        (
            P::QuestionLater
            | P::QuestionElsewhere
            | P::SymbolLast
            | P::SymbolWorkday
            | P::SymbolNth
            | P::SymbolForm
            | P::SymbolHash,
            Dialect::Tencent,
        ) => &TENCENT_SYMBOLS,
        (_, Dialect::Tencent) => &TENCENT,
        (_, Dialect::Unix) => &UNIX,
        (_, Dialect::Quartz) => &QUARTZ_FIELDS,
        (_, Dialect::EventBridge) => &EVENTBRIDGE_FIELDS,
    }
}
