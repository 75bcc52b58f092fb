// The live run of a timer. The page's program draws the panel and keeps what is to run in its attribute `data-sent`; this
// sends it, and tells what the server streams.

const LONGEST_LOG = 200;
const SHOWN = 5;

const panel = document.getElementById('live-run');
const { trigger } = panel.dataset;
const words = JSON.parse(panel.dataset.words);
const [list, log] = ['select', '.log'].map((selector) => panel.querySelector(selector));
const [arm, stop] = ['arm', 'stop'].map((act) => panel.querySelector(`[data-do=${act}]`));
const lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

let running = null;

function say(text, severity) {
  const line = document.createElement('li');
  line.textContent = text;
  if (severity) {
    line.className = 'problem';
    line.dataset.severity = severity;
  }
  log.append(line);
  while (log.children.length > LONGEST_LOG) log.firstChild.remove();
}

function ready() {
  arm.disabled = running !== null || list.value === '';
  stop.disabled = running === null;
}

const TOLD = {
  armed({ instants }) {
    const next = instants.slice(0, SHOWN).join(', ');
    say(next ? words.armed.replace('#', next) : words.none);
  },
  outcome({ instant, outcome: { error, text, durationMs } }) {
    if (error) say(`${instant} · ${error.message[lang]}`, 'error');
    else say(`${instant} · ${words.answered.replace('#', Math.round(durationMs))} · ${(text ?? '').slice(0, 200)}`);
  },
  refused({ instant, failure }) {
    say(`${instant} · ${words.refused}: ${failure.message[lang]}`, 'warning');
  },
  ended({ reason }) {
    say(words[reason] ?? reason);
  },
};

// The events of a stream: blocks of lines, with an empty line after each; those without data are heartbeats.
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    text += value;
    const blocks = text.split('\n\n');
    text = blocks.pop();
    for (const block of blocks) {
      const line = (name) => block.split('\n').find((each) => each.startsWith(name))?.slice(name.length);
      const data = line('data: ');
      if (data !== undefined) yield [line('event: '), JSON.parse(data)];
    }
  }
}

async function run() {
  const mine = new AbortController();
  running = mine;
  ready();
  log.replaceChildren();
  let isOver = false;
  try {
    const answer = await fetch(`/api/triggers/${trigger}/live`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...JSON.parse(panel.dataset.sent), target: list.value }),
      signal: mine.signal,
    });
    if (!answer.ok) {
      const { message } = await answer.json();
      say(message[lang], 'error');
      isOver = true;
    } else {
      for await (const [name, data] of events(answer.body)) {
        TOLD[name]?.(data);
        isOver ||= name === 'ended';
      }
    }
  } catch {
    // It broke off, or was stopped.
  }
  if (!isOver) say(mine.signal.aborted ? words.stopped : words.failed, mine.signal.aborted ? '' : 'error');
  running = null;
  ready();
}

async function targets() {
  try {
    const answer = await fetch('/api/targets');
    const { targets: all } = await answer.json();
    for (const { id, name, modes } of all) {
      if (modes.includes('sync')) list.append(new Option(`${id} – ${name[lang]}`, id));
    }
  } catch {
    say(words.failed, 'error');
  }
  ready();
}

arm.addEventListener('click', () => { if (!running) run(); });
stop.addEventListener('click', () => running?.abort());
targets();
