// Keys: each does what a click on the element would that names it in `aria-keyshortcuts`. Single keys, and those that an
// editor has as well, never act while somebody types; single keys can be switched off.

const help = document.getElementById('keys');
const single = help.querySelector('input');
const KEPT = 'single-keys';

try {
  single.checked = localStorage.getItem(KEPT) !== 'off';
} catch {
  // A browser that keeps nothing has them on.
}

single.addEventListener('change', () => {
  try {
    localStorage.setItem(KEPT, single.checked ? 'on' : 'off');
  } catch {
    // For this page, then.
  }
});

document.querySelector('[aria-controls=keys]').addEventListener('click', () => help.showModal());

const isTyping = (element) =>
  element.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');

function pressed(event) {
  const key = event.key.length > 1 ? event.key : event.key.toUpperCase();
  if (event.ctrlKey || event.metaKey) return `Control+${event.shiftKey ? 'Shift+' : ''}${key}`;
  return event.key === '?' || !event.shiftKey ? event.key.toLowerCase() : '';
}

addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey || document.querySelector('dialog[open]')) return;
  const key = pressed(event);
  if (key !== 'Control+K' && (isTyping(event.target) || (key.length === 1 && !single.checked))) return;
  const named = [...document.querySelectorAll('[aria-keyshortcuts]')];
  // The list of the keys opens on narrow screens, too, where its button is not shown.
  const acts = (one) => one.getAttribute('aria-keyshortcuts') === key && (key === '?' || one.checkVisibility());
  const element = named.find(acts);
  if (!element) return;
  event.preventDefault();
  element.click();
});
