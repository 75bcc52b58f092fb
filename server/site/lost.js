// Says when the server is not reached, and when the program of the page could not start or has ended.

const root = document.documentElement;
const SOON = 5000;
const plain = fetch;
let waiting;

function lose(isLost) {
  clearTimeout(waiting);
  root.toggleAttribute('data-lost', isLost);
  if (isLost) waiting = setTimeout(ask, SOON);
}

// Whoever is offline may still reach a server on the same machine.
async function ask() {
  try {
    lose(!(await plain('/healthz', { cache: 'no-store' })).ok);
  } catch {
    lose(true);
  }
}

addEventListener('offline', ask);
addEventListener('online', ask);

// Every call of the page passes here, whoever makes it.
globalThis.fetch = async (...call) => {
  try {
    const response = await plain(...call);
    if (root.hasAttribute('data-lost')) ask();
    return response;
  } catch (error) {
    if (error.name !== 'AbortError') ask();
    throw error;
  }
};

// From here on the page is what it is without script.
function fail() {
  root.removeAttribute('data-live');
  root.setAttribute('data-failed', '');
}

const hasEnded = (error) => error?.name === 'RuntimeError';

addEventListener(
  'error',
  ({ target, error }) => {
    if (target !== globalThis ? target.matches('script:not([src])') : hasEnded(error)) fail();
  },
  true,
);

addEventListener('unhandledrejection', ({ reason }) => {
  if (hasEnded(reason) || !root.hasAttribute('data-live')) fail();
});
