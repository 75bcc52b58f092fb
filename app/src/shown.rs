//! What a link shows: everything that follows from it, computed in one place.

use protocol::names::Part;
use protocol::state::State;
use protocol::surroundings::{Misread, Surroundings};
use schedule::{Offsets, Severity};
use triggers::answer::Received;
use triggers::check;
use triggers::evaluate::{Evaluation, evaluate};
use triggers::input::{Input, Moment};
use triggers::model::{Answer, Conflict, Contract, Edition, Field, Judgement, Root, Shape, Trigger};
use triggers::problem::{Edit, Problem};
use triggers::time::rfc3339;
use triggers::value::{Value, pointer_of};

use crate::environment::Zones;
use crate::parts::{Answers, Parts};

/// All that follows from a link and a clock.
#[derive(Debug)]
pub struct Shown {
    /// What the link says.
    pub state: State,
    /// The clock: pinned by the link, or given.
    pub at: i64,
    /// The edition of the format.
    pub edition: &'static Edition,
    /// What is wrong with clock, seed and edition.
    pub misread: Vec<Misread>,
    /// The configuration, as far as it could be read.
    pub config: Value,
    /// What happens at the source.
    pub occurrence: Value,
    /// Verdict and event.
    pub evaluation: Evaluation,
    /// Problems with the part that they are in: configuration, occurrence, second rule.
    pub problems: Vec<(Part, Problem)>,
    /// What becomes of the function's answer, where the source reads it; `None` where there is no event, too.
    pub answer: Option<Answered>,
    /// Whether both rules may live on one source; `None` where there is no valid second one.
    pub judgement: Option<Judgement>,
}

/// What becomes of a function's answer.
#[derive(Debug)]
pub struct Answered {
    /// What becomes of the answer that was given, if one was.
    pub given: Option<Received>,
    /// What comes about where the function fails.
    pub failed: Received,
}

impl Shown {
    /// Computes what a query shows.
    pub fn of(trigger: &'static Trigger, parts: &Parts, query: &str, now: i64, zones: &Zones) -> Self {
        let state = State::parse(trigger, query);
        let Surroundings { at, seed, edition, wrong: misread } = state.surroundings();
        let (config, occurrence) = (state.value(Part::Config), state.value(Part::Occurrence));
        let at = at.unwrap_or(now);
        let moment = Moment { at, seed, zones };
        let input = Input::new(trigger, edition, &config, &occurrence, moment);
        let mut evaluation = evaluate(&input);
        if !misread.is_empty() {
            evaluation.refuse(Vec::new());
        }
        let contract = evaluation.event.as_ref().and_then(|event| contract_of(trigger, event.shape));
        let answer = contract.zip(parts.answers).map(|(contract, Answers { receive, .. })| Answered {
            given: state
                .answer(&contract.kind)
                .map(|given| receive(&Input { answer: Some(&given), ..input }, contract)),
            failed: receive(&input, contract),
        });
        let mut problems: Vec<(Part, Problem)> =
            evaluation.problems.iter().map(|problem| (part_of(problem.root), problem.clone())).collect();
        let judgement = trigger
            .conflict
            .filter(|_| state.has_second())
            .and_then(|conflict| judge(trigger, conflict, &config, &state.value(Part::Second), &mut problems));
        Self { state, at, edition, misread, config, occurrence, evaluation, problems, answer, judgement }
    }

    /// What becomes of an answer to the event: that of an invocation, not of the form.
    pub fn received(
        &self,
        trigger: &'static Trigger,
        parts: &Parts,
        answer: &Value,
        zones: &Zones,
    ) -> Option<Received> {
        let shape = self.evaluation.event.as_ref()?.shape;
        let (contract, Answers { receive, .. }) = contract_of(trigger, shape).zip(parts.answers)?;
        let Surroundings { seed, edition, .. } = self.state.surroundings();
        let input = Input::new(trigger, edition, &self.config, &self.occurrence, Moment { at: self.at, seed, zones });
        Some(receive(&Input { answer: Some(answer), ..input }, contract))
    }

    /// The state with the clock pinned, so that its link brings the same bytes at any time.
    pub fn pinned(&self) -> State {
        let mut state = self.state.clone();
        if state.at.is_empty() {
            state.at = rfc3339(self.at);
        }
        state
    }

    /// The problems of one field, by its full name.
    pub fn problems_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Problem> {
        let (part, dotted) = Part::of(name);
        let pointer = pointer_of(dotted);
        let given = self.answer.as_ref().and_then(|answer| answer.given.as_ref());
        let of_answer = given.into_iter().flat_map(|given| &given.problems).map(|problem| (Part::Answer, problem));
        self.problems
            .iter()
            .map(|(of, problem)| (*of, problem))
            .chain(of_answer)
            .filter(move |(of, problem)| *of == part && is_at(&problem.pointer, &pointer))
            .map(|(_, problem)| problem)
    }

    /// The full name of the field that a place belongs to; the part's first field for the whole part.
    pub fn field_at(&self, part: Part, pointer: &str) -> Option<String> {
        let mut leaves = self.state.leaves().into_iter().map(|(name, _)| name);
        leaves.find(|name| {
            let (of, dotted) = Part::of(name);
            of == part && is_at(pointer, &pointer_of(dotted))
        })
    }

    /// The required fields of the configuration that are not filled in.
    pub fn missing(&self) -> Vec<String> {
        let leaves = self.state.leaves().into_iter();
        leaves
            .filter(|(name, field): &(String, &'static Field)| {
                Part::of(name).0 != Part::Second && field.required && !self.state.is_given(name)
            })
            .map(|(name, _)| name)
            .collect()
    }

    /// Whether there is a verdict: nothing that it depends on is wrong.
    pub fn is_judged(&self) -> bool {
        self.misread.is_empty() && self.evaluation.is_valid()
    }
}

/// Checks the second rule, and judges both where each is valid.
fn judge(
    trigger: &'static Trigger,
    conflict: &Conflict,
    config: &Value,
    second: &Value,
    problems: &mut Vec<(Part, Problem)>,
) -> Option<Judgement> {
    let about = |problem: &Problem| {
        let top = problem.pointer.trim_start_matches('/').split('/').next().unwrap_or_default();
        conflict.fields.contains(&top)
    };
    let wrong = |problems: &[(Part, Problem)], part| {
        problems.iter().any(|(of, problem)| *of == part && about(problem) && problem.severity == Severity::Error)
    };
    // The second rule has only the fields that matter; what it lacks beside them is not missed.
    problems.extend(check::config(trigger, second).into_iter().filter(about).map(|problem| (Part::Second, problem)));
    let valid = !wrong(problems, Part::Config) && !wrong(problems, Part::Second);
    valid.then(|| (conflict.judge.run)(config, second))
}

/// What the source expects of answers to events of a shape; `None` where it reads none.
pub fn contract_of(trigger: &'static Trigger, shape: &'static Shape) -> Option<&'static Contract> {
    match shape.answer.unwrap_or(trigger.answer) {
        Answer::Contract(contract) => Some(contract),
        Answer::Unread(_) => None,
    }
}

/// The part of a state that a root of the catalogue is.
pub fn part_of(root: Root) -> Part {
    if root == Root::Config { Part::Config } else { Part::Occurrence }
}

/// Makes edits in a state, one after the other.
pub fn apply(state: &mut State, edits: &[Edit]) {
    for edit in edits {
        state.apply(part_of(edit.root), &edit.pointer, edit.value.as_ref());
    }
}

/// Whether a pointer is a place or lies below it.
pub fn is_at(pointer: &str, place: &str) -> bool {
    pointer.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

impl triggers::input::Zones for Zones {
    fn offsets(&self, zone: &str) -> Option<Box<dyn Offsets + '_>> {
        if zone == schedule::Zone::UTC.name() {
            return Some(Box::new(schedule::zone::Utc));
        }
        Some(Box::new(In { zone: zone.to_owned(), zones: self }))
    }
}

/// A zone, as the page's environment knows it.
struct In<'a> {
    zone: String,
    zones: &'a Zones,
}

impl Offsets for In<'_> {
    fn offset_at(&self, unix_seconds: i64) -> i32 {
        self.zones.offset(&self.zone, unix_seconds).unwrap_or_default()
    }
}
