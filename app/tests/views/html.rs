//! Just enough of HTML to read what the app writes: every element closed, every attribute quoted.

/// A page that was drawn.
pub(crate) struct Page(Element);

/// An element, and what stands in it.
#[derive(Default)]
pub(crate) struct Element {
    /// Its name.
    pub tag: String,
    attributes: Vec<(String, String)>,
    /// The elements in it.
    pub children: Vec<Element>,
    /// All text in it, also that of its children.
    pub text: String,
}

impl Page {
    /// Reads what was written.
    pub(crate) fn read(html: &str) -> Self {
        let mut open = vec![Element::default()];
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            let (text, tag) = rest.split_at(at);
            let last = open.last_mut().expect("something is open");
            last.text.push_str(&unescaped(text));
            let end = tag.find('>').expect("a tag ends");
            rest = &tag[end + 1..];
            if tag.starts_with("</") {
                close(&mut open);
                continue;
            }
            let element = begun(&tag[1..end]);
            let is_void = ["input", "br", "hr", "img"].contains(&element.tag.as_str());
            open.push(element);
            if is_void {
                close(&mut open);
            }
        }
        assert_eq!(open.len(), 1, "every element is closed");
        Self(open.remove(0))
    }

    /// Every element, in the order of the document.
    pub(crate) fn all(&self) -> Vec<&Element> {
        self.0.all()
    }

    /// The only element with an attribute that says this.
    pub(crate) fn one(&self, attribute: &str, value: &str) -> &Element {
        let mut found = self.all().into_iter().filter(|element| element.at(attribute) == Some(value));
        let one = found.next().unwrap_or_else(|| panic!("nothing has {attribute}={value}"));
        assert!(found.next().is_none(), "several have {attribute}={value}");
        one
    }
}

impl Element {
    /// What an attribute says.
    pub(crate) fn at(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Every element in it, in the order of the document.
    pub(crate) fn all(&self) -> Vec<&Self> {
        self.children.iter().flat_map(|child| std::iter::once(child).chain(child.all())).collect()
    }
}

fn close(open: &mut Vec<Element>) {
    let done = open.pop().expect("something is open");
    let around = open.last_mut().expect("something is around it");
    around.text.push_str(&done.text);
    around.children.push(done);
}

fn begun(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut element = Element { tag: name.to_owned(), ..Element::default() };
    while let Some((name, value)) = rest.split_once("=\"") {
        let (value, after) = value.split_once('"').expect("a value ends");
        element.attributes.push((name.trim().to_owned(), unescaped(value)));
        rest = after;
    }
    element
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
