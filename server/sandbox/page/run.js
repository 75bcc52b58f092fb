// Runs a task in a sandbox of its own: a frame that is made for it and goes when it is over.

// For a frame that does not answer any more; its own clock comes first.
const GRACE = 2000;

// Gives what came of it: `ended`, a promise of the outcome, and `stop`, which ends it at once.
export function run(language, task, host) {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.hidden = true;
  frame.title = 'sandbox';
  frame.src = `/sandbox/${language}`;
  const { port1: port, port2: theirs } = new MessageChannel();
  let settle;
  const ended = new Promise((resolve) => { settle = resolve; });
  const hand = ({ source, data }) => {
    // Its origin is nobody's, so it is known by its window.
    if (source !== frame.contentWindow || data !== 'ready') return;
    removeEventListener('message', hand);
    frame.contentWindow.postMessage(task, '*', [theirs]);
  };
  const longest = task.limit + (task.loading ?? 0) + GRACE;
  const timer = setTimeout(() => settle({ timeout: task.limit, duration: task.limit, logs: '' }), longest);
  port.onmessage = ({ data }) => settle(data.ended);
  addEventListener('message', hand);
  host.append(frame);
  const gone = ended.then((outcome) => {
    clearTimeout(timer);
    removeEventListener('message', hand);
    port.close();
    frame.remove();
    return outcome;
  });
  return { ended: gone, stop: () => settle({ stopped: true, logs: '' }) };
}
