// The document of the sandbox: it has an origin of its own that is nobody's, no network and no storage. It runs one
// handler in a worker, ends it with its time, and lets no more out than is allowed.

const LONGEST_LOG = 64 << 10;
const LARGEST_ANSWER = 6 << 20;
// Messages of a worker, each a line of its log.
const MOST = 10_000;

const [source, host] = ['worker', 'host'].map((id) => document.getElementById(id).textContent);

addEventListener('message', ({ source: sender, data: task, ports: [port] }) => {
  if (sender !== parent) return;
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  let logs = '';
  let timer;
  let isOver = false;
  const end = (outcome) => {
    if (isOver) return;
    isOver = true;
    worker.terminate();
    clearTimeout(timer);
    port.postMessage({ ended: { ...outcome, logs } });
    port.close();
  };
  let isBegun = false;
  const begin = () => {
    // Once: the code must not give itself more time.
    if (isBegun) return;
    isBegun = true;
    clearTimeout(timer);
    timer = setTimeout(() => end({ timeout: task.limit, duration: task.limit }), task.limit);
  };
  const log = (text) => {
    const isCut = logs.length + text.length > LONGEST_LOG;
    logs += text.slice(0, LONGEST_LOG - logs.length);
    // Whoever writes so much may never stop.
    if (isCut) end({ flood: LONGEST_LOG });
  };
  // Everything that comes from the worker is as its code wants it to be.
  let count = 0;
  worker.addEventListener('message', ({ data }) => {
    count += 1;
    if (count > MOST) end({ flood: LONGEST_LOG });
    else if (data?.ready === true) begin();
    else if (typeof data?.log === 'string') log(data.log);
    else if (data?.ended?.body instanceof Uint8Array) {
      const { body, error, duration } = data.ended;
      const said = typeof error === 'string' ? error.slice(0, 1000) : undefined;
      const size = body.length;
      const answer = size > LARGEST_ANSWER ? { size, limit: LARGEST_ANSWER } : { body: Uint8Array.from(body), error: said };
      end({ ...answer, duration: Number(duration) || 0 });
    }
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end({ crash: String(event.message ?? '') });
  });
  if (task.loading) {
    // What the language itself needs; the time of the handler begins when it is there.
    timer = setTimeout(() => end({ timeout: task.loading, duration: task.loading }), task.loading);
  } else begin();
  worker.postMessage({ ...task, host });
});

parent.postMessage('ready', '*');
