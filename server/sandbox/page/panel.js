// The panel of one's own handler. The page's program draws it and shows the outcome; this is all that happens between.
//
// The program says what the handler receives in the attribute `data-sent`, as JSON, and hears of everything by the
// event `ran`, whose detail is JSON, too.

import { edit, replaceAll } from './editor.js';
import { fragment, keep, kept, linked, sample } from './code.js';
import { run } from './run.js';
import { python } from './python.js';

const LIMIT = 5000;
const LONGEST_CODE = 64 << 10;

const panel = document.getElementById('handler');
const { trigger } = panel.dataset;
const [area, gutter, list] = ['textarea', '.gutter', 'select'].map((selector) => panel.querySelector(selector));
const [provider] = trigger.split('/');

const tell = (what) => panel.dispatchEvent(new CustomEvent('ran', { detail: JSON.stringify(what) }));
const sent = () => JSON.parse(panel.dataset.sent || '{}');

function base64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

let running = null;
let isChanging = false;

async function start() {
  const { bytes, request } = sent();
  if (running || isChanging || (bytes === undefined && request === undefined)) return;
  const language = list.value;
  const task = { provider, code: area.value.slice(0, LONGEST_CODE), limit: LIMIT };
  if (request === undefined) task.event = Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0));
  else task.request = request;
  const mine = {};
  running = mine;
  tell({ busy: language });
  let outcome;
  try {
    if (language === 'python') Object.assign(task, await python());
    if (running === mine) {
      Object.assign(mine, run(language, task, panel));
      outcome = await mine.ended;
    }
  } catch (error) {
    outcome = { missing: String(error?.message ?? error), logs: '' };
  }
  if (running !== mine) return;
  running = null;
  const { body = new Uint8Array(), duration = 0, logs, ...rest } = outcome;
  tell({ ended: { ...rest, body: base64(body), durationMs: Math.round(duration * 10) / 10, logs } });
}

function stop() {
  if (!running) return;
  const { stop: end } = running;
  if (end) end();
  else {
    // Still waiting for the language itself.
    running = null;
    tell({ ended: { stopped: true, body: '', durationMs: 0, logs: '' } });
  }
}

const number = edit(area, gutter, start);

function changed() {
  panel.dataset.code = fragment(list.value, area.value);
}

function show(code) {
  area.value = code;
  number();
  changed();
}

// What was typed, or the sample.
async function fill() {
  isChanging = true;
  const language = list.value;
  const { request } = sent();
  try {
    const code = kept(trigger, language) ?? await sample(trigger, language, request !== undefined);
    if (language === list.value) {
      show(code);
      tell({ ready: true });
    }
  } catch {
    tell({ failed: 'sample' });
  }
  isChanging = false;
}

async function reset() {
  const { request } = sent();
  try {
    replaceAll(area, await sample(trigger, list.value, request !== undefined));
    keep(trigger, list.value, null);
  } catch {
    tell({ failed: 'sample' });
  }
}

area.addEventListener('input', () => {
  keep(trigger, list.value, area.value);
  changed();
});
list.addEventListener('change', fill);
panel.addEventListener('click', ({ target }) => {
  const act = { run: start, stop, reset, again: fill }[target.closest('[data-do]')?.dataset.do];
  act?.();
});

const brought = linked(location.hash);
if (brought) {
  list.value = brought.language;
  show(brought.code);
  tell({ ready: true, linked: true });
} else {
  await fill();
}
