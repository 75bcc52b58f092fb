// What Node's console makes of values: util.inspect to a depth of two, and util.format.

const WIDTH = 72;
const MOST = 100;

function quoted(text) {
  const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes('`') ? '`' : "'";
  const escaped = text.replace(/[\\\n\r\t\b\f\v]/g, (char) => ({
    '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f', '\v': '\\v',
  })[char]);
  return mark + (mark === "'" ? escaped.replaceAll("'", "\\'") : escaped) + mark;
}

const keyOf = (key) => (typeof key === 'symbol' ? `[${String(key)}]` : /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key));

function plain(value) {
  switch (typeof value) {
    case 'string': return quoted(value);
    case 'bigint': return `${value}n`;
    case 'number': return Object.is(value, -0) ? '-0' : String(value);
    case 'function': {
      const kind = /^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : value.constructor?.name ?? 'Function';
      return kind === 'class' ? `[class ${value.name || '(anonymous)'}]` : `[${kind}${value.name ? `: ${value.name}` : ' (anonymous)'}]`;
    }
    default: return String(value);
  }
}

// The parts of a value between the signs around them, each written by `write`.
function partsOf(value, write) {
  const members = Object.keys(value).filter((key) => !(Array.isArray(value) || ArrayBuffer.isView(value)) || !/^\d+$/.test(key))
    .map((key) => `${keyOf(key)}: ${write(value[key])}`);
  const limited = (items) => {
    const shown = items.slice(0, MOST);
    const left = items.length - shown.length;
    return left > 0 ? [...shown, `... ${left} more item${left > 1 ? 's' : ''}`] : shown;
  };
  const type = value.constructor?.name;
  const name = type === undefined ? '[Object: null prototype] ' : type === 'Object' ? '' : `${type} `;
  if (Array.isArray(value)) {
    return { head: type === 'Array' ? '' : `${type}(${value.length}) `, signs: '[]', parts: [...limited(Array.from(value, write)), ...members] };
  }
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return { head: `${type}(${value.length}) `, signs: '[]', parts: [...limited(Array.from(value, write)), ...members] };
  }
  if (value instanceof Map) {
    const pairs = Array.from(value, ([key, of]) => `${write(key)} => ${write(of)}`);
    return { head: `Map(${value.size}) `, signs: '{}', parts: [...pairs, ...members] };
  }
  if (value instanceof Set) {
    return { head: `Set(${value.size}) `, signs: '{}', parts: [...Array.from(value, write), ...members] };
  }
  return { head: name, signs: '{}', parts: members };
}

function inspect(value, depth = 2, within = [], indent = 0) {
  if (value === null || typeof value !== 'object') return plain(value);
  if (within.includes(value)) return '[Circular *1]';
  if (value instanceof Buffer) {
    const shown = Array.from(value.subarray(0, 50), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const left = value.length - 50;
    return `<Buffer${shown && ` ${shown}`}${left > 0 ? ` ... ${left} more byte${left > 1 ? 's' : ''}` : ''}>`;
  }
  if (value instanceof Error) return indent === 0 ? traceOf(value) : `[${traceOf(value).split('\n', 1)[0]}]`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof RegExp) return String(value);
  if (value instanceof Promise) return 'Promise { <pending> }';
  if (within.length > depth) return Array.isArray(value) ? '[Array]' : `[${value.constructor?.name ?? 'Object: null prototype'}]`;
  const { head, signs, parts } = partsOf(value, (part) => inspect(part, depth, [...within, value], indent + 2));
  if (parts.length === 0) return `${head}${signs}`;
  const length = parts.reduce((sum, part) => sum + part.length + 2, head.length);
  const isShort = length + parts.length <= WIDTH + 8 && parts.length <= (signs === '[]' ? 6 : WIDTH) && !parts.some((part) => part.includes('\n'));
  if (isShort) return `${head}${signs[0]} ${parts.join(', ')} ${signs[1]}`;
  const pad = ' '.repeat(indent);
  return `${head}${signs[0]}\n${parts.map((part) => `${pad}  ${part}`).join(',\n')}\n${pad}${signs[1]}`;
}

function format(first, ...rest) {
  if (typeof first !== 'string') return [first, ...rest].map((value) => (typeof value === 'string' ? value : inspect(value))).join(' ');
  const filled = first.replace(/%[sdifjoOc%]/g, (mark) => {
    if (mark === '%%') return rest.length > 0 ? '%' : mark;
    if (rest.length === 0) return mark;
    const value = rest.shift();
    switch (mark) {
      case '%s': return typeof value === 'string' ? value : typeof value === 'object' && value !== null ? inspect(value, 0) : plain(value);
      case '%d': return typeof value === 'bigint' ? `${value}n` : String(Number(value));
      case '%i': return typeof value === 'bigint' ? `${value}n` : String(parseInt(value, 10));
      case '%f': return String(parseFloat(value));
      case '%j': return JSON.stringify(value);
      case '%c': return '';
      default: return inspect(value);
    }
  });
  return [filled, ...rest.map((value) => (typeof value === 'string' ? value : inspect(value)))].join(' ');
}
