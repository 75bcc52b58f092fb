exports.main_handler = async (event, context) => {
  // Names of headers come in any case.
  const headers = Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value]));
  // The flag is a string, and older events have none.
  const isBase64 = event.isBase64Encoded === 'true';
  const text = typeof event.payload === 'string' ? event.payload : JSON.stringify(event.payload);
  const body = Buffer.from(text, isBase64 ? 'base64' : 'utf8');
  return {
    isBase64Encoded: false,
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ host: headers.host, path: headers['x-uri'] ?? null, bytes: body.length }),
  };
};
