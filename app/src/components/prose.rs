//! Running text of the catalogue.

use crate::erased::{View, code};

/// A text, in one language, in which everything between two backticks is code. Nothing else in it means anything.
pub fn prose(text: &str) -> View {
    pieces(text)
        .map(|(is_code, piece)| {
            let piece = piece.to_owned();
            if is_code { code(piece).into() } else { View::from(piece) }
        })
        .collect()
}

/// The pieces between the backticks, and which of them are code. A last backtick without a partner stays text.
fn pieces(text: &str) -> impl Iterator<Item = (bool, &str)> {
    let mut rest = text;
    let mut is_code = false;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let end = rest.find('`').filter(|end| is_code || rest[end + 1..].contains('`'));
            let (piece, after) = end.map_or((rest, ""), |end| (&rest[..end], &rest[end + 1..]));
            let found = (is_code, piece);
            rest = after;
            is_code = end.is_some() && !is_code;
            // An empty text would become a blank on the server.
            if !piece.is_empty() {
                return Some(found);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(bool, &str)]) {
        assert_eq!(pieces(text).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn code_stands_between_backticks() {
        check("", &[]);
        check("plain", &[(false, "plain")]);
        check("`a` and `b `.", &[(true, "a"), (false, " and "), (true, "b "), (false, ".")]);
        check("`a``b`", &[(true, "a"), (true, "b")]);
        check("``x", &[(false, "x")]);
    }

    #[test]
    fn a_backtick_without_a_partner_is_text() {
        check("it`s", &[(false, "it`s")]);
        check("`a` and ` b", &[(true, "a"), (false, " and ` b")]);
    }
}
