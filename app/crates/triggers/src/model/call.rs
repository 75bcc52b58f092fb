//! A call of a cloud's API: what it takes, what it gives back, and in which versions of the API.
//!
//! Which version has a parameter is said by the parameter's sources: it is there where the version's SDK is cited. A
//! parameter that cites no SDK is one that notes name and no version takes.

use bilingual::Text;
use bilingual::source::{Cite, Source};

use super::{Fact, Field, Id, Life, Provider, Sample};

/// One call: all that is known about it.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// Its name in paths: `aliyun/create-function`.
    pub id: Id,
    /// What the cloud calls it: `CreateFunction`.
    pub action: &'static str,
    /// What it does, in two or three words.
    pub name: Text,
    /// What it does, in one or two sentences.
    pub summary: Text,
    /// Whether the cloud still offers it.
    pub life: Life,
    /// The versions of the API that have it, oldest first.
    pub versions: &'static [Version],
    /// What it takes.
    pub takes: &'static [Part],
    /// What it gives back.
    pub gives: &'static [Part],
    /// Limits, notes, traps and disagreements.
    pub facts: &'static [Fact],
    /// What documents print of it.
    pub samples: &'static [Sample],
    /// Where it comes from.
    pub cites: &'static [Cite],
}

impl Call {
    /// A call without anything yet.
    pub const fn new(provider: Provider, name: &'static str, action: &'static str) -> Self {
        Self {
            id: Id { provider, name },
            action,
            name: Text::UNSAID,
            summary: Text::UNSAID,
            life: Life::Current,
            versions: &[],
            takes: &[],
            gives: &[],
            facts: &[],
            samples: &[],
            cites: &[],
        }
    }

    /// The version of the API with this date.
    pub fn version(&self, date: &str) -> Option<&'static Version> {
        self.versions.iter().find(|version| version.date == date)
    }

    /// The newest version of the API that has it.
    pub fn newest(&self) -> &'static Version {
        // A call without a version does not compile.
        &self.versions[self.versions.len() - 1]
    }

    /// The versions that have a parameter or a member of the answer.
    pub fn versions_of(&self, field: &Field) -> impl Iterator<Item = &'static Version> + use<'_> {
        let cites = field.cites;
        self.versions.iter().filter(move |version| version.has(cites))
    }

    /// The parameters of a version, each with its place; what stands at the top of the body, not what is below.
    pub fn parameters(&self, version: &'static Version) -> impl Iterator<Item = (Carrier, &'static Field)> + Clone {
        let parts = self.takes.iter().flat_map(|part| part.fields.iter().map(move |field| (part.carrier, field)));
        parts.filter(|(_, field)| version.has(field.cites)).map(|(carrier, field)| {
            let carrier = if version.names(field.name) { Carrier::Path } else { carrier };
            (carrier, field)
        })
    }
}

/// A call in one version of an API.
#[derive(Clone, Copy, Debug)]
pub struct Version {
    /// The date that names the version: `2023-03-30`.
    pub date: &'static str,
    /// The SDK of the version: what cites it is in the version.
    pub sdk: &'static Source,
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path, with parameters in braces; what stands in brackets is left out with the parameter in it.
    pub path: &'static str,
    /// The parameters of a request, as a JSON object.
    pub example: &'static str,
}

impl Version {
    /// Whether it has what these sources say.
    pub fn has(&self, cites: &[Cite]) -> bool {
        cites.iter().any(|cite| cite.source.id == self.sdk.id)
    }

    /// Whether its path names the parameter.
    fn names(&self, parameter: &str) -> bool {
        self.path.split(['{', '}']).skip(1).step_by(2).any(|name| name == parameter)
    }
}

/// Parameters or members of an answer that travel in the same way.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// How they travel, unless the path of a version names them.
    pub carrier: Carrier,
    /// What they are.
    pub fields: &'static [Field],
}

/// How a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// As a header.
    Header,
    /// As a member of the JSON in the body.
    Body,
    /// As the whole body.
    Payload,
}

impl Carrier {
    /// The word for it in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Body => "body",
            Self::Payload => "payload",
        }
    }
}
