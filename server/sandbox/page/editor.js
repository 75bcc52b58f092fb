// Makes a text area pleasant to write code in. Every change goes through the browser's own editing, so that undo knows it.

const INDENT = '  ';

function put(area, start, end, text) {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  // The one way to change a text area that undo follows; where a browser has it no more, the change is made all the same.
  const isDone = text === '' && start === end ? true : document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  if (!isDone) {
    area.setRangeText(text, start, end, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

// Puts another text in place of all that is there. Undo brings it back.
export function replaceAll(area, text) {
  put(area, 0, area.value.length, text);
  area.setSelectionRange(0, 0);
  area.scrollTop = 0;
}

// The lines that the selection touches, from the beginning of the first to the end of the last.
function touched({ value, selectionStart, selectionEnd }) {
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
  // A selection that ends where a line begins does not touch it.
  const last = selectionEnd > selectionStart && value[selectionEnd - 1] === '\n' ? selectionEnd - 1 : selectionEnd;
  const end = value.indexOf('\n', last);
  return [start, end === -1 ? value.length : end];
}

function indent(area, isBack) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  if (!isBack && from === to) {
    put(area, from, to, INDENT);
    return;
  }
  const [start, end] = touched(area);
  const lines = value.slice(start, end).split('\n');
  const moved = lines.map((line) => (isBack ? line.replace(/^( {1,2}|\t)/, '') : line && INDENT + line));
  const text = moved.join('\n');
  if (text === value.slice(start, end)) return;
  put(area, start, end, text);
  const first = moved[0].length - lines[0].length;
  area.setSelectionRange(Math.max(start, from + first), to + text.length - (end - start));
}

// A new line begins as the one before it, and one step deeper behind what opens something.
function breakLine(area) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const line = value.slice(value.lastIndexOf('\n', from - 1) + 1, from);
  const depth = /^[ \t]*/.exec(line)[0] + (/[{[(:]\s*$/.test(line) ? INDENT : '');
  put(area, from, to, `\n${depth}`);
}

// Keys and line numbers. `run` is called for Ctrl+Enter and Cmd+Enter.
export function edit(area, gutter, run) {
  let leaves = false;
  area.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
    // What is being composed, as Chinese is, belongs to the input method.
    if (isComposing) return;
    if (key === 'Enter' && (ctrlKey || metaKey)) run();
    else if (key === 'Tab' && !ctrlKey && !metaKey && !altKey && !leaves) indent(area, shiftKey);
    else if (key === 'Enter' && !shiftKey && !altKey) breakLine(area);
    else {
      if (key !== 'Shift') leaves = key === 'Escape';
      return;
    }
    event.preventDefault();
  });
  area.addEventListener('blur', () => { leaves = false; });

  let shown = 0;
  const number = () => {
    const lines = area.value.split('\n').length;
    if (lines === shown) return;
    shown = lines;
    gutter.textContent = Array.from({ length: lines }, (_, at) => at + 1).join('\n');
  };
  area.addEventListener('input', number);
  area.addEventListener('scroll', () => { gutter.scrollTop = area.scrollTop; });
  number();
  return number;
}
