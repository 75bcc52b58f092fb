//! A window with a page in it.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use fantoccini::{Locator, elements, key::Key};
use serde_json::{Value, json};
use url::Url;

use super::{Element, Shared, roles, until};

/// A window with a page of the site in it.
pub struct Page {
    shared: &'static Shared,
    window: String,
}

impl Page {
    /// A window as new: nothing kept from another test.
    pub(super) async fn fresh(shared: &'static Shared) -> Self {
        let page = Self::window(shared).await;
        page.devtools("Network.clearBrowserCookies", json!({})).await;
        page.devtools("Network.clearBrowserCache", json!({})).await;
        page.size(1280, 900).await;
        page.errors().await;
        page
    }

    async fn window(shared: &'static Shared) -> Self {
        let mut current = shared.driver.current.lock().await;
        let client = &shared.driver.client;
        if current.is_empty() {
            *current = client.window().await.expect("a first window").into();
        }
        let window = String::from(client.new_window(true).await.expect("a new window").handle);
        client.switch_to_window(window.clone().try_into().expect("a window")).await.expect("the new window");
        current.clone_from(&window);
        drop(current);
        Self { shared, window }
    }

    /// A second window of the same browser.
    pub async fn second_window(&self) -> Self {
        Self::window(self.shared).await
    }

    /// Closes the window. The browser's first one stays, so that it goes on.
    pub async fn close(&self) {
        self.here().await;
        let client = &self.shared.driver.client;
        client.close_window().await.expect("to close a window");
        let first = client.windows().await.expect("the windows left").swap_remove(0);
        let mut current = self.shared.driver.current.lock().await;
        current.clone_from(&String::from(first.clone()));
        client.switch_to_window(first).await.expect("the window left");
    }

    /// Makes the following commands go to this window.
    pub(super) async fn here(&self) {
        let mut current = self.shared.driver.current.lock().await;
        if *current != self.window {
            let window = self.window.clone().try_into().expect("a window");
            self.shared.driver.client.switch_to_window(window).await.expect("to switch windows");
            current.clone_from(&self.window);
        }
    }

    /// Opens a path of the site, or a whole address, and waits until every control is live.
    pub async fn open(&self, address: &str) {
        self.open_early(address).await;
        self.live().await;
    }

    /// Opens a path without waiting for the client; without script, there is none to wait for.
    pub async fn open_early(&self, address: &str) {
        self.here().await;
        let origin = Url::parse(self.origin()).expect("the server's own address");
        let address = origin.join(address).expect("an address");
        self.shared.driver.client.goto(address.as_str()).await.expect("to open a page");
    }

    /// Waits until every control is live.
    pub async fn live(&self) {
        until("the page to be live", async || self.has("html[data-live]").await.then_some(())).await;
    }

    /// Where the server listens: `http://127.0.0.1:41233`.
    pub fn origin(&self) -> &str {
        &self.shared.site.origin
    }

    /// Lets browsers wait for the client, or lets them have it. At the end of a test, they have it.
    pub fn hold_client(&self, hold: bool) {
        self.shared.site.client.send_replace(!hold);
    }

    /// Allows or forbids scripts, from the next page on.
    pub async fn script(&self, allowed: bool) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !allowed })).await;
    }

    /// Sets the size of the view, in CSS pixels.
    pub async fn size(&self, width: u32, height: u32) {
        let view = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", view).await;
    }

    /// Moves the browser to a time zone; to its own for none.
    pub async fn zone(&self, zone: &str) {
        self.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await;
    }

    /// Asks for dark pages, or for light ones.
    pub async fn dark(&self, dark: bool) {
        self.media("prefers-color-scheme", if dark { "dark" } else { "light" }).await;
    }

    /// Asks for one thing that style sheets can follow, and for nothing else: `prefers-reduced-motion: reduce`.
    pub async fn media(&self, name: &str, value: &str) {
        let feature = json!({ "name": name, "value": value });
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": [feature] })).await;
    }

    /// Points with a finger, or with a mouse again.
    pub async fn touch(&self, touch: bool) {
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": touch, "maxTouchPoints": 1 })).await;
    }

    /// Takes the network away from the page, or gives it back.
    pub async fn offline(&self, offline: bool) {
        self.devtools("Network.enable", json!({})).await;
        let speed = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.emulateNetworkConditions", speed).await;
    }

    /// Lets nothing through from these addresses, which may hold `*`; and everything from others.
    pub async fn block(&self, addresses: &[&str]) {
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.setBlockedURLs", json!({ "urls": addresses })).await;
    }

    /// Sets what the browser says about the languages that a person likes: `zh-CN,zh;q=0.9`.
    pub async fn languages(&self, accepted: &str) {
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.setExtraHTTPHeaders", json!({ "headers": { "Accept-Language": accepted } })).await;
    }

    /// Waits for the first element with this role and name, as the browser tells them to a screen reader.
    pub async fn find(&self, role: &str, name: &str) -> Element<'_> {
        let what = format!("a {role} named “{name}”");
        let inner = until(&what, async || self.look_for(role, name).await).await;
        Element { page: self, inner }
    }

    /// Whether there is an element with this role and name at this moment.
    pub async fn shows(&self, role: &str, name: &str) -> bool {
        self.look_for(role, name).await.is_some()
    }

    async fn look_for(&self, role: &str, name: &str) -> Option<elements::Element> {
        self.here().await;
        let client = &self.shared.driver.client;
        let mut candidates = client.find_all(Locator::Css(&roles::selector(role))).await.expect("a selector");
        // Asking for names is slow where there are many: first those whose own texts hold the name.
        // Where the document went away between the two questions, nothing of it is the one.
        let hints = client.execute(HINTS, vec![json!(candidates), json!(name)]).await.ok()?;
        let hints: Vec<bool> = serde_json::from_value(hints).unwrap_or_default();
        if hints.contains(&true) {
            let mut hints = hints.into_iter();
            candidates.retain(|_| hints.next().unwrap_or_default());
        }
        for candidate in candidates {
            let id = candidate.element_id();
            let ask = async |what: &str| self.shared.driver.get(format!("element/{}/{what}", &*id)).await.ok();
            // An element that is gone by now is not the one.
            let found = ask("computedlabel").await.is_some_and(|label| label == name)
                && ask("computedrole").await.is_some_and(|found| found == role);
            if found {
                return Some(candidate);
            }
        }
        None
    }

    /// Whether an element matches a selector, for what has no role.
    pub async fn has(&self, selector: &str) -> bool {
        self.here().await;
        self.shared.driver.client.find(Locator::Css(selector)).await.is_ok()
    }

    /// Types a key on whatever has the focus.
    pub async fn press(&self, key: Key) {
        self.type_keys(&key.to_string()).await;
    }

    /// Types on whatever has the focus. Keys that are held, such as Control, are held to the end.
    pub async fn type_keys(&self, keys: &str) {
        self.here().await;
        let focused = self.shared.driver.client.active_element().await.expect("something has the focus");
        focused.send_keys(keys).await.expect("keys");
    }

    /// Clicks at a point of the window, in pixels from its upper left corner.
    pub async fn click_at(&self, x: i64, y: i64) {
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let button = if kind == "mouseMoved" { "none" } else { "left" };
            let event = json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": 1 });
            self.devtools("Input.dispatchMouseEvent", event).await;
        }
    }

    /// Runs a script in the page; even where the page itself may run none.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.here().await;
        self.shared.driver.client.execute(script, arguments).await.expect("a script")
    }

    /// The address that the window shows.
    pub async fn address(&self) -> String {
        self.here().await;
        self.shared.driver.client.current_url().await.expect("an address").to_string()
    }

    /// The title that the window shows.
    pub async fn title(&self) -> String {
        self.here().await;
        self.shared.driver.client.title().await.expect("a title")
    }

    /// Goes back in the history.
    pub async fn back(&self) {
        self.here().await;
        self.shared.driver.client.back().await.expect("to go back");
    }

    /// What can be read on the page.
    pub async fn text(&self) -> String {
        self.run("return document.body.innerText", vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// The document as it is now, without what differs between two ways to the same page: the markers that hydration
    /// leaves, and what the server wrote for this one visit.
    pub async fn document(&self) -> String {
        self.run(DOCUMENT, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// The errors that the browser reported on its console since this was last asked.
    pub async fn errors(&self) -> Vec<String> {
        self.here().await;
        let log = self.shared.driver.post("se/log", json!({ "type": "browser" })).await;
        let entries = log.as_array().cloned().unwrap_or_default();
        let severe = entries.into_iter().filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING");
        let messages = severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned());
        messages.filter(|message| !message.contains(SLOW)).collect()
    }

    /// What the window shows, as a PNG.
    pub async fn screenshot(&self) -> Vec<u8> {
        self.here().await;
        self.shared.driver.client.screenshot().await.expect("a screenshot")
    }

    /// The nodes of the tree that the browser hands to screen readers, the root first.
    pub async fn accessible(&self) -> Vec<Value> {
        let tree = self.devtools("Accessibility.getFullAXTree", json!({})).await;
        tree["nodes"].as_array().cloned().expect("a tree")
    }

    /// On how many sheets the page is printed, in A4.
    pub async fn sheets(&self) -> usize {
        let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69 });
        let printed = self.devtools("Page.printToPDF", paper).await;
        let file = STANDARD.decode(printed["data"].as_str().expect("a file")).expect("Base64");
        // Each sheet is an object of this type; the word for all of them has an `s` behind it.
        let text = String::from_utf8_lossy(&file);
        text.match_indices("/Type /Page").filter(|(at, word)| !text[at + word.len()..].starts_with('s')).count()
    }

    async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.here().await;
        self.shared.driver.devtools(command, parameters).await
    }
}

/// What the browser says on a machine that is busy: it tells how fast the machine is, and nothing of the page.
const SLOW: &str = "was preloaded using link preload but not used within a few seconds";

const HINTS: &str = r#"
const [elements, name] = arguments;
const texts = e => [
  e.getAttribute("aria-label"), e.textContent, e.value, e.title, e.placeholder, e.getAttribute("alt"),
  ...Array.from(e.labels ?? [], l => l.textContent),
  ...(e.getAttribute("aria-labelledby") ?? "").split(" ").map(id => id && document.getElementById(id)?.textContent),
];
const plain = text => (text ?? "").replace(/\s+/g, " ").trim();
return elements.map(e => name === "" || texts(e).some(text => plain(text).includes(name)));
"#;

const DOCUMENT: &str = r#"
const copy = document.documentElement.cloneNode(true);
copy.removeAttribute("data-live");
for (const e of copy.querySelectorAll("script, noscript, link[rel=modulepreload], link[rel=preload]")) e.remove();
for (const e of copy.querySelectorAll("[tabindex='-1']")) e.removeAttribute("tabindex");
const walk = node => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  const attributes = Array.from(node.attributes, a => ` ${a.name}=${JSON.stringify(a.value)}`).sort().join("");
  return `<${node.localName}${attributes}>${Array.from(node.childNodes, walk).join("")}</${node.localName}>\n`;
};
return walk(copy);
"#;
