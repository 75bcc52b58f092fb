//! What tables are made of, packed member by member.

use bilingual::Text;
use bilingual::source::{Cite, Source, Weight};
use schedule::{Dialect, Severity};

use super::{Packed, Packer, Unpacker};
use crate::derive::{self, Derivation};
use crate::form::{Fix, Form, Trap};
use crate::generate::Maker;
use crate::model::{
    Absent, Answer, Batch, Check, Choice, Clause, Code, Codec, ConfigText, Conflict, Contract, Count, Edition,
    Encoding, Example, Expr, Field, FindBreaches, Group, Happening, Id, Invocation, JudgeClause, JudgeRules, Judgement,
    Key, Kind, Life, Limit, Lit, Measure, Members, Most, Node, Outcome, Path, Place, Provider, Root, Rule, Shape, Slot,
    Step, Syntax, Test, Trigger, Unit, Verdict, When,
};
use crate::pattern::Patterns;
use crate::time::Format;
use crate::{codec, fires};

impl Packed for &'static str {
    fn pack(&self, to: &mut Packer) {
        to.text(self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.text()
    }
}

impl Packed for Text {
    fn pack(&self, to: &mut Packer) {
        to.text(self.get(to.lang));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        Self::of_one(from.text())
    }
}

impl Packed for i64 {
    fn pack(&self, to: &mut Packer) {
        to.int(*self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.int()
    }
}

/// Smaller numbers, as whole numbers.
macro_rules! numbers {
    ($($of:ident),*) => { $(
        impl Packed for $of {
            fn pack(&self, to: &mut Packer) {
                to.int(i64::from(*self));
            }

            fn unpack(from: &mut Unpacker<'_>) -> Self {
                let number = $of::try_from(from.int()).ok();
                from.known(number).unwrap_or_default()
            }
        }
    )* };
}

numbers!(u8, i16, u32);

impl Packed for bool {
    fn pack(&self, to: &mut Packer) {
        to.int(i64::from(*self));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.int() != 0
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, to: &mut Packer) {
        self.is_some().pack(to);
        if let Some(some) = self {
            T::pack(some, to);
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        bool::unpack(from).then(|| T::unpack(from))
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, to: &mut Packer) {
        A::pack(&self.0, to);
        B::pack(&self.1, to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        (A::unpack(from), B::unpack(from))
    }
}

impl<T: Packed + Send + Sync> Packed for &'static T {
    fn pack(&self, to: &mut Packer) {
        to.refer(|to| T::pack(self, to));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.part()
    }
}

/// The items of a slice, as many as the part has.
#[derive(Clone, Copy)]
struct Items<T: 'static>(&'static [T]);

impl<T: Packed> Packed for Items<T> {
    fn pack(&self, to: &mut Packer) {
        self.0.iter().for_each(|item| T::pack(item, to));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let mut items = Vec::new();
        while from.has_more() {
            items.push(T::unpack(from));
        }
        Self(items.leak())
    }
}

impl<T: Packed + Send + Sync> Packed for &'static [T] {
    fn pack(&self, to: &mut Packer) {
        to.refer(|to| Items(self).pack(to));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.part::<Items<T>>().0
    }
}

/// The members of a struct, in this order; or the variants of an enum, each by its number. A number that no variant has
/// reads as the last one.
macro_rules! packed {
    (struct $of:ident { $($member:ident),+ $(,)? }) => {
        impl Packed for $of {
            fn pack(&self, to: &mut Packer) {
                $(Packed::pack(&self.$member, to);)+
            }

            fn unpack(from: &mut Unpacker<'_>) -> Self {
                $(let $member = Packed::unpack(from);)+
                Self { $($member),+ }
            }
        }
    };
    (enum $of:ident {
        $($tag:literal $variant:ident $(($($item:ident),+))? $({ $($member:ident),+ })?,)+
        else $last:literal $other:ident $(($($left:ident),+))? $({ $($rest:ident),+ })? $(,)?
    }) => {
        impl Packed for $of {
            fn pack(&self, to: &mut Packer) {
                match self {
                    $(Self::$variant $(($($item),+))? $({ $($member),+ })? => {
                        to.int($tag);
                        $($(Packed::pack($item, to);)+)?
                        $($(Packed::pack($member, to);)+)?
                    })+
                    Self::$other $(($($left),+))? $({ $($rest),+ })? => {
                        to.int($last);
                        $($(Packed::pack($left, to);)+)?
                        $($(Packed::pack($rest, to);)+)?
                    }
                }
            }

            fn unpack(from: &mut Unpacker<'_>) -> Self {
                match from.int() {
                    $($tag => {
                        $($(let $item = Packed::unpack(from);)+)?
                        $($(let $member = Packed::unpack(from);)+)?
                        Self::$variant $(($($item),+))? $({ $($member),+ })?
                    })+
                    tag => {
                        from.expect(tag == $last);
                        $($(let $left = Packed::unpack(from);)+)?
                        $($(let $rest = Packed::unpack(from);)+)?
                        Self::$other $(($($left),+))? $({ $($rest),+ })?
                    }
                }
            }
        }
    };
}

packed!(struct Source { id, title, date, weight });
packed!(enum Weight { 0 Document, 1 Reference, else 2 Reasoning });
packed!(struct Cite { source, place });

packed!(struct Form { pattern, says, traps });
packed!(struct Trap { pattern, says, fix });
packed!(enum Fix {
    0 Unknown, 1 Lower, 2 Prepend(text), 3 StripStart(signs), 4 StripEnd(signs),
    else 5 Replace(from_text, to_text),
});

packed!(struct Trigger {
    id, kind, name, summary, life, invocation, config, happenings, fires, shapes, answer, rules, conflict, editions,
    default_edition, examples, texts, tried_by,
});
packed!(struct Id { provider, name });
packed!(enum Provider { 0 Aliyun, else 1 Tencent });
packed!(enum Life { 0 Current, 1 Old { note, cites }, else 2 Retired { note, cites } });
packed!(enum Invocation { 0 Sync, 1 Async, 2 Either, else 3 Unstated });
packed!(struct Edition { id, means, cites });
packed!(struct ConfigText { id, title, syntax, root });
packed!(enum Syntax { 0 Yaml, 1 Json, 2 CompactJson, else 3 Text });

packed!(struct Field { name, aliases, kind, required, default, place, means, example, cites });
packed!(enum Place { 0 Inside, else 1 Beside });
packed!(enum Kind {
    0 Bool, 1 Int { min, max, unit }, 2 Float, 3 Instant, 4 Cron(dialect), 5 Json, 6 Bytes, 7 Text(limit, form),
    8 Choice(choices), 9 List(of, count), 10 Map(members), 11 Record(fields), else 12 OneOf(kinds),
});
packed!(struct Members { names, of, count });
packed!(enum Unit { 0 None, 1 Bytes, 2 Seconds, else 3 Milliseconds });
packed!(struct Limit { min, max, bytes });
packed!(struct Count { min, max });
packed!(struct Choice { value, aliases, means, cites });
packed!(enum Lit { 0 Null, 1 Bool(value), 2 Int(value), else 3 Text(value) });
packed!(struct Happening { id, word, name, means, fields, cites });
packed!(struct Group { title, fields });
packed!(enum Dialect { 0 Aliyun, 1 Tencent, 2 Unix, 3 Quartz, else 4 EventBridge });

packed!(enum Root { 0 Config, 1 Occurrence, 2 Item, else 3 Answer });
packed!(struct Path { root, name });
packed!(enum When {
    0 Always, 1 Is(path, lit), 2 Set(path), 3 Fits(path, form), 4 MemberFits(path, name, form), 5 In(editions),
    6 Happens(happenings), 7 Not(when), 8 All(whens), else 9 Any(whens),
});

packed!(struct Batch { list, count, bytes, weight });
packed!(enum Most { 0 Any, 1 Of(number), 2 In(path), else 3 When(when, one, other) });
packed!(enum Encoding { 0 Json, 1 Text, 2 Cbor, 3 Bytes, else 4 None });
packed!(enum Node {
    0 Leaf(expr, pin), 1 Object(slots), 2 List(nodes), 3 Each(path, node), 4 Sum(alternatives), 5 Fold(codecs, node),
    6 FoldIf(when, codecs, node), 7 Copy(path), 8 Fields(place), else 9 Single(path, node),
});
packed!(struct Slot { key, node, when, absent, means, cites });
packed!(enum Key { 0 Name(name), 1 Spread(path), else 2 Fields(place) });
packed!(enum Absent { 0 Left, else 1 Null });
packed!(enum Step { 0 Json, 1 Gzip, else 2 Base64 });
packed!(enum Expr {
    0 Fixed(lit), 1 From(path), 2 Join(pieces), 3 Clock(format), 4 Made(maker), 5 MadeAt(pointer, maker),
    6 Derived(derivation, exprs), 7 Or(path, other), 8 Word(beginning), else 9 Type,
});
packed!(enum Format {
    0 Seconds, 1 Millis, 2 Offset(minutes), 3 Free, 4 Unix, 5 UnixMillis, 6 UnixMicros, else 7 UnixMillisText,
});
packed!(enum Maker {
    0 HexUpper(len), 1 HexLower(len), 2 Int(len), 3 Digits(len), 4 Uuid, 5 Base64Hex(len), 6 Base64Digits(len),
    else 7 Base64(len),
});

packed!(struct Clause { id, means, when, test, cites });
packed!(enum Test {
    0 Is(path, lit), 1 Names(path), 2 Includes { words, text, any }, 3 StartsWith { text, prefix },
    4 EndsWith { text, suffix }, 5 Contains { text, part }, 6 PathFits { path, template }, 7 Pattern(patterns, path),
    8 Due { schedule, instant }, 9 Equals { text, to }, 10 Judged(code), 11 PatternOf(patterns, path, node), else 12 Each(path, test),
});
packed!(struct Rule { id, severity, when, check, means, cites });
packed!(enum Severity { 0 Error, 1 Warning, else 2 Note });
packed!(enum Check {
    0 Given(path), 1 Missing(path), 2 ExactlyOne(paths), 3 AnyOf(paths), 4 AtMost(measure, paths, most),
    5 NotAfter(one, other), 6 Fits(path, form), 7 Begins(path, node), 8 Contains(path, node), 9 Same(path, node),
    10 Differs(path, node), 11 Broken(root, code), 12 Misplaced(root, code), 13 Pattern(patterns, path),
    else 14 Weighs(path, node, most),
});
packed!(enum Measure { 0 Bytes, else 1 Items });
packed!(struct Conflict { means, fields, judge });
packed!(enum Answer { 0 Unread(why), else 1 Contract(contract) });
packed!(struct Contract { means, kind, rules, outcomes, cites });
packed!(struct Outcome { id, on, when, means, caller, billed, cites });
packed!(enum Verdict { 0 Valid, 1 Invalid, else 2 Failed });

// What is code, or has some.

/// Code goes by its name, and comes from one of the program's lists. Where it is not there, something stands for it in
/// a table that is never used.
macro_rules! code {
    ($($of:ty: $list:ident else $other:expr;)+) => { $(
        impl Packed for Code<$of> {
            fn pack(&self, to: &mut Packer) {
                to.text(self.id);
            }

            fn unpack(from: &mut Unpacker<'_>) -> Self {
                let id = from.text();
                let code = from.code(|codes| codes.$list.iter().find(|code| code.id == id).copied());
                code.unwrap_or(Code { id, run: $other })
            }
        }
    )+ };
}

code! {
    FindBreaches: checks else |_| Vec::new();
    JudgeClause: clauses else fires::Outcome::unknown;
    JudgeRules: conflicts else Judgement::unknown;
}

impl Packed for &'static Derivation {
    fn pack(&self, to: &mut Packer) {
        to.text(self.id);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let id = from.text();
        from.code(|codes| codes.derivations.iter().find(|derivation| derivation.id == id).copied())
            .unwrap_or(derive::DIFFERENCE)
    }
}

/// There is one reader of patterns, so its presence in the program is all that is asked.
impl Packed for &'static Patterns {
    fn pack(&self, _: &mut Packer) {}

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.code(|codes| codes.patterns).unwrap_or(&Patterns::NONE)
    }
}

impl Packed for Shape {
    fn pack(&self, to: &mut Packer) {
        // Only the server inspects, from tables of its own.
        let Self { variant, means, when, encoding, encode: _, root, instead, batch, answer, beyond: _, cites } = self;
        (*variant, *means).pack(to);
        (*when, *encoding).pack(to);
        (*root, *batch).pack(to);
        (*answer, *cites).pack(to);
        instead.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let (variant, means) = Packed::unpack(from);
        let (when, encoding) = Packed::unpack(from);
        let (root, batch) = Packed::unpack(from);
        let (answer, cites) = Packed::unpack(from);
        let instead = Packed::unpack(from);
        let encode =
            from.code(|codes| codes.encoders.iter().find(|(of, _)| *of == encoding).map(|(_, encode)| *encode));
        let encode = encode.unwrap_or(codec::raw);
        Self { variant, means, when, encoding, encode, root, instead, batch, answer, beyond: &[], cites }
    }
}

/// Without the exact event, which is there for tests and for the reference.
impl Packed for Example {
    fn pack(&self, to: &mut Packer) {
        let Self { id, title, cites, whys, state, event: _ } = self;
        (*id, *title).pack(to);
        (*cites, *whys).pack(to);
        to.text(state);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let (id, title) = Packed::unpack(from);
        let (cites, whys) = Packed::unpack(from);
        Self { id, title, cites, whys, state: from.text(), event: "" }
    }
}

impl Packed for Codec {
    fn pack(&self, to: &mut Packer) {
        self.step.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let step = Step::unpack(from);
        from.code(|codes| codes.folds.iter().find(|codec| codec.step == step).copied()).unwrap_or(Self::JSON)
    }
}
