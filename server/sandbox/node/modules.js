// What a handler can reach: the modules that `require` finds, `process` and the global names that Node has and a worker
// has not. Everything else of Node is not there: no files, no sockets, no packages.

const parameters = {
  parse(text) {
    const found = Object.create(null);
    for (const [name, value] of new URLSearchParams(text)) found[name] = name in found ? [found[name], value].flat() : value;
    return found;
  },
  stringify(values) {
    const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
    return pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  },
  escape: encodeURIComponent,
  unescape: decodeURIComponent,
};

const util = {
  inspect: (value, options) => inspect(value, options?.depth === null ? Infinity : options?.depth ?? 2),
  format,
  isDeepStrictEqual: (one, other) => inspect(one, Infinity) === inspect(other, Infinity),
  promisify: (call) => (...rest) => new Promise((resolve, reject) => {
    call(...rest, (error, value) => (error ? reject(error) : resolve(value)));
  }),
  TextDecoder,
  TextEncoder,
};

function processOf({ write, exit }) {
  const started = performance.now();
  const hrtime = () => {
    const now = performance.now() - started;
    return [Math.floor(now / 1000), Math.floor((now % 1000) * 1e6)];
  };
  hrtime.bigint = () => BigInt(Math.floor((performance.now() - started) * 1e6));
  return {
    argv: ['node', 'index.js'], arch: 'x64', cwd: () => '/code', env: {}, exit, hrtime, pid: 1, platform: 'linux', release: { name: 'node' },
    stdout: { write }, stderr: { write }, uptime: () => (performance.now() - started) / 1000, version: 'v20.0.0', versions: { node: '20.0.0' },
    nextTick: (call, ...rest) => queueMicrotask(() => call(...rest)),
  };
}

function finder(process) {
  const modules = {
    buffer: { Buffer }, process, querystring: parameters, url: { URL, URLSearchParams }, util, zlib,
    timers: { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, clearImmediate },
  };
  return (name) => {
    const found = modules[String(name).replace(/^node:/, '')];
    if (found) return found;
    const there = Object.keys(modules).join(', ');
    throw Object.assign(new Error(`Cannot find module '${name}'\nThis sandbox has ${there}`), { code: 'MODULE_NOT_FOUND' });
  };
}

const setImmediate = (call, ...rest) => setTimeout(call, 0, ...rest);
const clearImmediate = clearTimeout;
