// Real events are CBOR, test events of the console JSON. This reader keeps integers of 64 bits exact, as BigInt;
// the package `cbor` does the same where packages can be installed.
exports.handler = async (event) => {
  const { Records } = event[0] === 0x7b ? parse(event.toString()) : decode(event);
  return Records.map(({ Type, PrimaryKey, Columns }) => ({
    type: Type,
    key: Object.fromEntries(PrimaryKey.map((column) => [column.ColumnName, plain(column.Value)])),
    put: Object.fromEntries(
      Columns.filter((column) => column.Type === 'Put').map((column) => [column.ColumnName, plain(column.Value)]),
    ),
    deleted: Columns.filter((column) => column.Type !== 'Put').map((column) => column.ColumnName),
  }));
};

// As text, before `JSON.parse` would round them.
function parse(text) {
  return JSON.parse(text.replace(/(?<=":\s*)-?\d{16,}(?=\s*[,}])/g, '"$&"'));
}

// JSON cannot carry BigInt or bytes, so integers become text and bytes hexadecimal.
function plain(value) {
  if (typeof value === 'bigint' || Number.isInteger(value)) return String(value);
  return Buffer.isBuffer(value) ? value.toString('hex') : value;
}

function decode(bytes) {
  let at = 0;
  const take = (length) => bytes.subarray(at, (at += length));
  const size = (low) => (low < 24 ? BigInt(low) : BigInt(`0x${take(2 ** (low - 24)).toString('hex')}`));
  const read = () => {
    const [head] = take(1);
    const major = head >> 5;
    if (head === 0xf4 || head === 0xf5) return head === 0xf5;
    if (head === 0xf6) return null;
    if (head === 0xfb) return take(8).readDoubleBE();
    const count = size(head & 31);
    if (major === 0) return count;
    if (major === 1) return -1n - count;
    if (major === 2) return take(Number(count));
    if (major === 3) return take(Number(count)).toString('utf8');
    if (major === 4) return Array.from({ length: Number(count) }, read);
    if (major === 5) return Object.fromEntries(Array.from({ length: Number(count) }, () => [read(), read()]));
    throw new Error(`CBOR item 0x${head.toString(16)} is not expected here`);
  };
  return read();
}
