// The search of everything, in a dialog: what the server finds, as links. Without this, the form of the header leads to
// the search of the first page.

const dialog = document.getElementById('switcher');
const [input, list, status] = ['[role=combobox]', '[role=listbox]', '[role=status]'].map((one) => dialog.querySelector(one));
const chinese = document.documentElement.lang.startsWith('zh');
const language = new URLSearchParams(location.search).get('lang');
const PAUSE = 80;
const LONGEST = 2000;

let asked = 0;
let waiting;
let found = Promise.resolve();
let at = -1;

const say = (text) => (chinese ? text.zh : text.en);

function mark(to) {
  const options = [...list.children];
  at = options.length ? (to + options.length) % options.length : -1;
  options.forEach((option, i) => option.setAttribute('aria-selected', i === at));
  input.setAttribute('aria-expanded', at >= 0);
  if (at < 0) return input.removeAttribute('aria-activedescendant');
  input.setAttribute('aria-activedescendant', options[at].id);
  options[at].scrollIntoView({ block: 'nearest' });
}

function part(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function option(hit, i) {
  const link = part('a', '');
  const address = new URL(hit.link, location.origin);
  if (language) address.searchParams.set('lang', language);
  Object.assign(link, { href: address.pathname + address.search, id: `found-${i}`, role: 'option', tabIndex: -1 });
  const summary = say(hit.because ?? hit.summary).replaceAll('`', '');
  link.append(part('b', say(hit.name)), ' ', part('code', hit.field ?? hit.id), ' ', part('small', summary));
  return link;
}

// What is asked for must fit into a link.
function query() {
  let q = input.value.slice(0, LONGEST);
  let written = new URLSearchParams({ q });
  for (; `${written}`.length > 6000; written = new URLSearchParams({ q })) q = q.slice(0, -100);
  return written;
}

async function look() {
  const mine = ++asked;
  let answer = { all: -1, hits: [] };
  try {
    const response = await fetch(`/api/search?${query()}`);
    if (response.ok) answer = await response.json();
  } catch {
    // The banner says that the server is not reached.
  }
  if (mine !== asked) return;
  const chosen = list.children[at]?.href;
  list.replaceChildren(...answer.hits.map(option));
  status.textContent = answer.all < 0 ? status.dataset.lost : status.dataset.found.replace('#', answer.all);
  // What was chosen in the meantime stays chosen, if it is still there.
  mark(list.children[at]?.href === chosen ? at : 0);
}

// What was typed last is looked for at once, unless that is under way.
function hasten() {
  if (waiting === undefined) return;
  clearTimeout(waiting);
  waiting = undefined;
  found = look();
}

document.querySelector('.find').addEventListener('submit', (event) => {
  event.preventDefault();
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  found = look();
});

input.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(hasten, PAUSE);
});

// Opens what is chosen among what was found for all that was typed.
async function open() {
  hasten();
  await found;
  list.children[at]?.click();
}

input.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) mark(at + step);
  else if (event.key === 'Enter') open();
  else return;
  event.preventDefault();
});
