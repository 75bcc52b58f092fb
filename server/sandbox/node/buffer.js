// Node's Buffer, as far as handlers of events need it: made from and turned into texts, compared, joined, searched, and
// read and written as numbers.

const TEXT = new TextEncoder();

function encodingOf(name = 'utf8') {
  const encoding = String(name).toLowerCase();
  switch (encoding) {
    case 'utf-8': return 'utf8';
    case 'binary': return 'latin1';
    case 'ucs2': case 'ucs-2': case 'utf-16le': return 'utf16le';
    case 'utf8': case 'hex': case 'ascii': case 'latin1': case 'utf16le': case 'base64': case 'base64url': return encoding;
    default: throw Object.assign(new TypeError(`Unknown encoding: ${name}`), { code: 'ERR_UNKNOWN_ENCODING' });
  }
}

function bytesOf(text, encoding) {
  switch (encodingOf(encoding)) {
    case 'utf8': return TEXT.encode(text);
    // As in Node, the first pair that is no number ends it.
    case 'hex': return Uint8Array.from(/^(?:[\da-f]{2})*/i.exec(text)[0].match(/../g) ?? [], (pair) => parseInt(pair, 16));
    case 'utf16le': return Uint8Array.from({ length: text.length * 2 }, (_, at) => text.charCodeAt(at >> 1) >> ((at & 1) * 8));
    case 'base64': case 'base64url': return bytesOfBase64(text);
    default: return Uint8Array.from(text, (char) => char.charCodeAt(0));
  }
}

// Node takes both alphabets at once, leaves out what belongs to neither, and stops at the padding.
function bytesOfBase64(text) {
  const digits = text.split('=', 1)[0].replaceAll('-', '+').replaceAll('_', '/').replace(/[^A-Za-z\d+/]/g, '');
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  return Uint8Array.from(atob(whole), (char) => char.charCodeAt(0));
}

// In pieces, since a call takes only so many arguments.
function latin1(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function textOf(bytes, encoding) {
  switch (encodingOf(encoding)) {
    case 'utf8': return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    case 'hex': return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    case 'ascii': return latin1(Uint8Array.from(bytes, (byte) => byte & 0x7f));
    case 'utf16le': return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes.subarray(0, bytes.length & ~1));
    case 'base64': return btoa(latin1(bytes));
    case 'base64url': return btoa(latin1(bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    default: return latin1(bytes);
  }
}

const own = (bytes) => new Buffer(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const needed = (value) => (typeof value === 'string' ? TEXT.encode(value) : value);

class Buffer extends Uint8Array {
  static from(value, encoding, length) {
    if (typeof value === 'string') return own(bytesOf(value, encoding));
    if (value instanceof ArrayBuffer) return new Buffer(value, encoding, length);
    if (value?.type === 'Buffer' && Array.isArray(value.data)) return own(Uint8Array.from(value.data));
    if (value === null || typeof value !== 'object') {
      const message = 'The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an '
        + `Array-like Object. Received ${value === null || value === undefined ? value : `type ${typeof value} (${String(value)})`}`;
      throw Object.assign(new TypeError(message), { code: 'ERR_INVALID_ARG_TYPE' });
    }
    return own(Uint8Array.from(value));
  }

  static alloc(size, fill, encoding) {
    const buffer = new Buffer(size);
    return fill === undefined ? buffer : buffer.fill(fill, 0, size, encoding);
  }

  static allocUnsafe(size) { return new Buffer(size); }
  static isBuffer(value) { return value instanceof Buffer; }

  static isEncoding(name) {
    try {
      return typeof name === 'string' && Boolean(encodingOf(name));
    } catch {
      return false;
    }
  }

  static byteLength(value, encoding) { return typeof value === 'string' ? bytesOf(value, encoding).length : value.byteLength; }
  static compare(one, other) { return Buffer.prototype.compare.call(one, other); }

  static concat(list, length = list.reduce((sum, bytes) => sum + bytes.length, 0)) {
    const all = new Buffer(length);
    let at = 0;
    for (const bytes of list) {
      const part = bytes.subarray(0, Math.max(0, length - at));
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  toString(encoding, start = 0, end = this.length) { return textOf(this.subarray(Math.max(0, start), Math.max(0, end)), encoding); }
  toJSON() { return { type: 'Buffer', data: Array.from(this) }; }
  subarray(start, end) { return own(super.subarray(start, end)); }
  // Unlike that of Uint8Array, it shares the bytes.
  slice(start, end) { return this.subarray(start, end); }
  equals(other) { return this.compare(other) === 0; }

  compare(other) {
    for (let at = 0; at < Math.min(this.length, other.length); at += 1) {
      if (this[at] !== other[at]) return this[at] < other[at] ? -1 : 1;
    }
    return Math.sign(this.length - other.length);
  }

  copy(target, at = 0, start = 0, end = this.length) {
    const part = super.subarray(start, Math.min(end, start + target.length - at));
    target.set(part, at);
    return part.length;
  }

  write(text, at = 0, length = this.length - at, encoding = 'utf8') {
    if (typeof at === 'string') return this.write(text, 0, this.length, at);
    if (typeof length === 'string') return this.write(text, at, this.length - at, length);
    return own(bytesOf(text, encoding)).copy(this, at, 0, length);
  }

  fill(value, start = 0, end = this.length, encoding = 'utf8') {
    if (typeof value === 'number') return super.fill(value, start, end);
    const bytes = typeof value === 'string' ? bytesOf(value, encoding) : value;
    for (let at = start; at < end; at += 1) this[at] = bytes[(at - start) % bytes.length] ?? 0;
    return this;
  }

  indexOf(value, from = 0) {
    if (typeof value === 'number') return super.indexOf(value & 0xff, from);
    const bytes = needed(value);
    for (let at = from < 0 ? Math.max(0, this.length + from) : from; at + bytes.length <= this.length; at += 1) {
      if (bytes.every((byte, index) => this[at + index] === byte)) return at;
    }
    return -1;
  }

  includes(value, from) { return this.indexOf(value, from) !== -1; }
}

// readUInt8, readInt16BE, writeDoubleLE and their like.
const NUMBERS = {
  UInt8: ['Uint8', 1], Int8: ['Int8', 1], UInt16: ['Uint16', 2], Int16: ['Int16', 2], UInt32: ['Uint32', 4], Int32: ['Int32', 4],
  BigUInt64: ['BigUint64', 8], BigInt64: ['BigInt64', 8], Float: ['Float32', 4], Double: ['Float64', 8],
};

for (const [name, [kind, size]] of Object.entries(NUMBERS)) {
  for (const end of size === 1 ? [''] : ['LE', 'BE']) {
    const view = (buffer, at) => {
      if (buffer.length < size) {
        throw Object.assign(new RangeError('Attempt to access memory outside buffer bounds'), { code: 'ERR_BUFFER_OUT_OF_BOUNDS' });
      }
      if (!Number.isInteger(at) || at < 0 || at + size > buffer.length) {
        throw Object.assign(new RangeError(`The value of "offset" is out of range. Received ${at}`), { code: 'ERR_OUT_OF_RANGE' });
      }
      return new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    };
    const read = function (at = 0) { return view(this, at)[`get${kind}`](at, end === 'LE'); };
    const write = function (value, at = 0) {
      view(this, at)[`set${kind}`](at, value, end === 'LE');
      return at + size;
    };
    for (const alias of new Set([name, name.replace('UInt', 'Uint')])) {
      Object.defineProperty(Buffer.prototype, `read${alias}${end}`, { value: read, configurable: true, writable: true });
      Object.defineProperty(Buffer.prototype, `write${alias}${end}`, { value: write, configurable: true, writable: true });
    }
  }
}
