// Compares what the sandbox has of Node.js with Node.js itself. Reads {"sources", "buffer", "console"} from the standard
// input, and writes what differs.
'use strict';

const { readFileSync } = require('node:fs');
const util = require('node:util');
const zlib = require('node:zlib');

const { sources, buffer, console: printed } = JSON.parse(readFileSync(0, 'utf8'));
const own = new Function(`${sources}\nreturn { Buffer, zlib, format };`)();

const differ = [];
let compared = 0;
function same(what, ours, nodes) {
  compared += 1;
  if (JSON.stringify(ours) !== JSON.stringify(nodes)) differ.push(`${what}\n  sandbox ${JSON.stringify(ours)}\n  Node.js ${JSON.stringify(nodes)}`);
}

// What an expression gives, or which error.
function given(expression, OfBuffer) {
  try {
    const value = new Function('Buffer', `return ${expression}`)(OfBuffer);
    return typeof value === 'bigint' ? `${value}n` : value;
  } catch (error) {
    return `${error.name} ${error.code}`;
  }
}

for (const expression of buffer) same(expression, given(expression, own.Buffer), given(expression, Buffer));

for (const values of printed) {
  const say = (format, OfBuffer) => new Function('format', 'Buffer', `return format(${values})`)(format, OfBuffer);
  same(`console.log(${values})`, say(own.format, own.Buffer), say(util.format, Buffer));
}

const noise = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * at * 31 + (at >> 3) * 17) & 0xff));
for (const content of [Buffer.alloc(0), Buffer.from('a'), Buffer.from('héllo wörld '.repeat(2000)), noise]) {
  for (const level of [0, 1, 6, 9]) {
    for (const [pack, unpack] of [['gzipSync', 'gunzipSync'], ['deflateSync', 'inflateSync'], ['deflateRawSync', 'inflateRawSync']]) {
      const packed = zlib[pack](content, { level });
      same(`${unpack} of ${content.length} bytes, level ${level}`, own.zlib[unpack](packed).equals(content), true);
    }
  }
}
same('members one after the other', String(own.zlib.gunzipSync(Buffer.concat([zlib.gzipSync('a'), zlib.gzipSync('b')]))), 'ab');

// What is damaged is never read as something else, and nothing goes on for ever.
const packed = zlib.gzipSync('the same again and again, the same again and again', { level: 9 });
for (let at = 0; at < packed.length * 8; at += 1) {
  const damaged = Buffer.from(packed);
  damaged[at >> 3] ^= 1 << (at & 7);
  const read = (gunzip) => {
    try {
      return String(gunzip(damaged));
    } catch {
      return 'refused';
    }
  };
  const ours = read(own.zlib.gunzipSync);
  if (ours !== 'refused') same(`bit ${at} turned`, ours, String(zlib.gunzipSync(packed)));
}
for (let end = 0; end < packed.length; end += 1) {
  same(`cut after ${end} bytes`, (() => {
    try {
      own.zlib.gunzipSync(packed.subarray(0, end));
      return 'read';
    } catch (error) {
      return 'refused';
    }
  })(), 'refused');
}

process.stdout.write(JSON.stringify({ compared, differ }));
