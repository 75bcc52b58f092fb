exports.main_handler = async (event, context) => {
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  // A value is a string, a list where the name is repeated, or true where it has none.
  const counts = Object.entries(event.queryString).map(([name, value]) => [name, [value].flat().length]);
  return {
    isBase64Encoded: false,
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    // The gateway takes a string, not an object.
    body: JSON.stringify({ path: event.path, parameters: Object.fromEntries(counts), bytes: body.length }),
  };
};
