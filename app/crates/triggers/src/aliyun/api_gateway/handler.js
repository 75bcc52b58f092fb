// Everything but a mapped form arrives as Base64: the flag decides, not the content type.
exports.handler = async (event, context) => {
  const request = JSON.parse(event.toString());
  const body = Buffer.from(request.body, request.isBase64Encoded ? 'base64' : 'utf8');
  const names = Object.keys({ ...request.queryParameters, ...request.pathParameters }).sort();
  return {
    isBase64Encoded: false,
    statusCode: 200,
    headers: { 'x-custom-header': request.httpMethod },
    // The gateway takes a string, not an object.
    body: JSON.stringify({ path: request.path, parameters: names, bytes: body.length }),
  };
};
