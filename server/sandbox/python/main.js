// Runs one handler in Python. The runtime, Pyodide, comes with the task: nothing is fetched.

const post = self.postMessage.bind(self);
const KINDS = { mjs: 'text/javascript', wasm: 'application/wasm', json: 'application/json', zip: 'application/zip' };

// Pyodide asks for its files by address; whatever it is, its last part is among those that came.
async function started(runtime) {
  const blob = (name) => new Blob([runtime[name]], { type: KINDS[name.split('.').at(-1)] });
  const load = (name) => import(URL.createObjectURL(blob(name)));
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([load('pyodide.mjs'), load('pyodide.asm.mjs')]);
  const { fetch } = self;
  self.fetch = async (address) => new Response(blob(String(address).split('/').at(-1)));
  const lines = (text) => post({ log: `${text}\n` });
  const pyodide = await loadPyodide({
    createPyodideModule, indexURL: 'https://runtime.invalid/', stdout: lines, stderr: lines,
    lockFileContents: new TextDecoder().decode(runtime['pyodide-lock.json']),
  });
  self.fetch = fetch;
  return pyodide;
}

self.addEventListener('message', async ({ data: task }) => {
  const { provider, code, event, request, limit, runtime, host } = task;
  const pyodide = await started(runtime);
  const names = pyodide.globals.get('dict')();
  pyodide.runPython(host, { globals: names });
  const run = names.get('run');
  post({ ready: true });
  const begun = performance.now();
  const given = request === undefined ? pyodide.toPy(event) : JSON.stringify(request);
  const [body, error] = run(provider, code, given, limit).toJs();
  post({ ended: { body, error, duration: performance.now() - begun } });
}, { once: true });

// What the runtime itself cannot do ends it; the frame hears of it.
self.addEventListener('unhandledrejection', (event) => { setTimeout(() => { throw event.reason; }); });
