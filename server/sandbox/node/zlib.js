// Node's zlib, as far as it can be had at once: reading what gzip and deflate have packed (RFC 1950 to 1952). The
// browser's own reader gives its answer later, and handlers ask for it now.

const LARGEST = 64 << 20;

const damaged = (why) => Object.assign(new Error(why), { code: 'Z_DATA_ERROR', errno: -3 });

// How many codes there are of each length, and the symbols in the order of their codes.
function tableOf(lengths) {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] += 1;
  counts[0] = 0;
  const next = new Uint16Array(16);
  for (let length = 1; length < 15; length += 1) next[length + 1] = next[length] + counts[length];
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length > 0) {
      symbols[next[length]] = symbol;
      next[length] += 1;
    }
  });
  return { counts, symbols };
}

const FIXED = {
  literals: tableOf([...Array(144).fill(8), ...Array(112).fill(9), ...Array(24).fill(7), ...Array(8).fill(8)]),
  distances: tableOf(Array(30).fill(5)),
};
const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
  16385, 24577,
];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

// The bytes that a stream of deflate holds, and where it ends.
function inflate(packed, start) {
  let at = start;
  let waiting = 0;
  let held = 0;
  let out = new Uint8Array(Math.max(1024, packed.length * 4));
  let size = 0;

  const bits = (count) => {
    while (held < count) {
      if (at >= packed.length) throw Object.assign(new Error('unexpected end of file'), { code: 'Z_BUF_ERROR', errno: -5 });
      waiting |= packed[at] << held;
      at += 1;
      held += 8;
    }
    const value = waiting & ((1 << count) - 1);
    waiting >>>= count;
    held -= count;
    return value;
  };
  const symbol = ({ counts, symbols }) => {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length < 16; length += 1) {
      code |= bits(1);
      if (code - counts[length] < first) return symbols[index + (code - first)];
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw damaged('invalid code lengths set');
  };
  const room = (more) => {
    if (size + more > LARGEST) throw Object.assign(new RangeError(`Cannot create a Buffer larger than ${LARGEST} bytes`), { code: 'ERR_BUFFER_TOO_LARGE' });
    if (size + more <= out.length) return;
    const larger = new Uint8Array(Math.max(out.length * 2, size + more));
    larger.set(out);
    out = larger;
  };
  const stored = () => {
    waiting = 0;
    held = 0;
    const length = packed[at] | (packed[at + 1] << 8);
    if (length !== (~(packed[at + 2] | (packed[at + 3] << 8)) & 0xffff)) throw damaged('invalid stored block lengths');
    room(length);
    out.set(packed.subarray(at + 4, at + 4 + length), size);
    at += 4 + length;
    size += length;
  };
  const tables = () => {
    const [literals, distances, codes] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const lengths = new Array(19).fill(0);
    for (const place of ORDER.slice(0, codes)) lengths[place] = bits(3);
    const table = tableOf(lengths);
    const all = [];
    while (all.length < literals + distances) {
      const code = symbol(table);
      if (code < 16) all.push(code);
      else {
        if (code === 16 && all.length === 0) throw damaged('invalid bit length repeat');
        const [value, times] = code === 16 ? [all.at(-1), 3 + bits(2)] : code === 17 ? [0, 3 + bits(3)] : [0, 11 + bits(7)];
        for (let time = 0; time < times; time += 1) all.push(value);
      }
    }
    return { literals: tableOf(all.slice(0, literals)), distances: tableOf(all.slice(literals)) };
  };
  const compressed = ({ literals, distances }) => {
    for (let code = symbol(literals); code !== 256; code = symbol(literals)) {
      if (code < 256) {
        room(1);
        out[size] = code;
        size += 1;
      } else {
        if (code > 285) throw damaged('invalid literal/length code');
        const length = LENGTHS[code - 257] + bits(LENGTH_BITS[code - 257]);
        const far = symbol(distances);
        if (far > 29) throw damaged('invalid distance code');
        const distance = DISTANCES[far] + bits(far < 4 ? 0 : (far >> 1) - 1);
        if (distance > size) throw damaged('invalid distance too far back');
        room(length);
        for (let end = size + length; size < end; size += 1) out[size] = out[size - distance];
      }
    }
  };

  let isLast = false;
  while (!isLast) {
    isLast = bits(1) === 1;
    switch (bits(2)) {
      case 0: stored(); break;
      case 1: compressed(FIXED); break;
      case 2: compressed(tables()); break;
      default: throw damaged('invalid block type');
    }
  }
  return { bytes: out.subarray(0, size), end: at };
}

// Where the deflated part of a gzip member begins.
function afterHeader(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) throw damaged('incorrect header check');
  const flags = bytes[3];
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] | (bytes[at + 1] << 8));
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1;
  return flags & 2 ? at + 2 : at;
}

function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function gunzipSync(packed) {
  const parts = [];
  let rest = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  do {
    const { bytes, end } = inflate(rest, afterHeader(rest));
    const view = new DataView(rest.buffer, rest.byteOffset + end, Math.min(8, rest.length - end));
    if (view.byteLength < 8) throw Object.assign(new Error('unexpected end of file'), { code: 'Z_BUF_ERROR', errno: -5 });
    if (view.getUint32(0, true) !== crc32(bytes)) throw damaged('incorrect data check');
    parts.push(bytes);
    rest = rest.subarray(end + 8);
  } while (rest[0] === 0x1f && rest[1] === 0x8b);
  return Buffer.concat(parts);
}

const inflateRawSync = (packed) => Buffer.concat([inflate(packed, 0).bytes]);

function inflateSync(packed) {
  if ((packed[0] & 15) !== 8 || ((packed[0] << 8) | packed[1]) % 31 !== 0) throw damaged('incorrect header check');
  return Buffer.concat([inflate(packed, 2).bytes]);
}

const unzipSync = (packed) => (packed[0] === 0x1f ? gunzipSync(packed) : inflateSync(packed));

// The same with a callback, which comes later.
const later = (unpack) => (packed, ...rest) => {
  const callback = rest.at(-1);
  queueMicrotask(() => {
    let unpacked;
    try {
      unpacked = unpack(packed);
    } catch (error) {
      callback(error);
      return;
    }
    callback(null, unpacked);
  });
};

const zlib = {
  gunzipSync, inflateSync, inflateRawSync, unzipSync,
  gunzip: later(gunzipSync), inflate: later(inflateSync), inflateRaw: later(inflateRawSync), unzip: later(unzipSync),
};
