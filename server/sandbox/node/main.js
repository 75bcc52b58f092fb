// Runs one handler in Node.js style, and tells the frame what it logs and what comes of it.

const post = self.postMessage.bind(self);

let tellOnce = () => {};

self.addEventListener('message', ({ data: task }) => {
  const { provider, code } = task;
  const file = FILES[provider];
  const begun = performance.now();
  const write = (text) => {
    post({ log: String(text) });
    return true;
  };
  const end = (outcome) => {
    tellOnce = () => {};
    post({ ended: { ...outcome, duration: performance.now() - begun } });
  };
  const tell = ({ body, thrown }) => {
    if (body) return end({ body });
    const report = Buffer.from(JSON.stringify(reported(provider, thrown)));
    write(`${isError(thrown) ? traceOf(thrown) : messageOf(thrown)}\n`);
    return end({ body: report, error: messageOf(thrown) });
  };
  tellOnce = (outcome) => {
    tellOnce = () => {};
    tell(outcome);
  };
  const exit = () => {
    const ms = Math.ceil(performance.now() - begun);
    const message = `Process exited unexpectedly before completing request (duration: ${ms}ms, maxMemoryUsage: 0MB)`;
    end({ body: Buffer.from(JSON.stringify({ errorMessage: message })), error: message });
    // Nothing after it runs: the frame ends this worker.
    for (;;);
  };

  const process = processOf({ write, exit });
  const lines = (...values) => { write(`${format(...values)}\n`); };
  const console = { debug: lines, dir: (value) => lines(value), error: lines, info: lines, log: lines, trace: lines, warn: lines };
  const module = { exports: {} };
  const names = [module.exports, finder(process), module, file, file.slice(0, file.lastIndexOf('/'))];
  Object.assign(self, { Buffer, process, console, setImmediate, clearImmediate, global: self });
  self.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    tellOnce({ thrown: event.reason });
  });

  // Also where the code does not even compile: the stack of a syntax error has no line, the browser's own report has.
  self.addEventListener('error', (event) => {
    const { error, lineno, message } = event;
    event.preventDefault();
    if (error instanceof SyntaxError && !traceOf(error).includes(file)) error.stack = `${file}:${lineno}\n${error}`;
    tellOnce({ thrown: error ?? message });
  });
  // In one line with its first, so that lines count as in the file.
  const start = (0, eval)(`${HEAD}${code}\n})\n//# sourceURL=${file}`);
  try {
    start.apply(module.exports, names);
    call(task, module.exports, (outcome) => tellOnce(outcome));
  } catch (error) {
    tellOnce({ thrown: error });
  }
}, { once: true });
