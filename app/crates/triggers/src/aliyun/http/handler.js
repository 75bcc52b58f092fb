// The event of Function Compute 3.0: a Buffer of JSON. Functions of the older editions receive (request, response) instead.
exports.handler = async (event, context) => {
  const request = JSON.parse(event.toString());
  const body = Buffer.from(request.body, request.isBase64Encoded ? 'base64' : 'utf8');
  // The values of a repeated parameter arrive joined by commas.
  const parameters = Object.fromEntries(
    Object.entries(request.queryParameters).map(([name, value]) => [name, value.split(',')]),
  );
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    isBase64Encoded: false,
    body: JSON.stringify({ path: request.requestContext.http.path, parameters, bytes: body.length }),
  };
};
