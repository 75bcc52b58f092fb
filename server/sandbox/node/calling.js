// How each cloud calls a handler, and what it makes of what the handler gives back.

const ENTRIES = { aliyun: 'handler', tencent: 'main_handler' };

// Made-up values under the documented names.
function contextOf(provider, limit) {
  if (provider === 'tencent') {
    const end = performance.now() + limit;
    return {
      callbackWaitsForEmptyEventLoop: true, memory_limit_in_mb: 128, time_limit_in_ms: limit, request_id: 'a-request', environment: '{}',
      environ: '', function_version: '$LATEST', function_name: 'function', namespace: 'default', tencentcloud_region: 'ap-guangzhou',
      tencentcloud_appid: '1250000000', tencentcloud_uin: '100000000001',
      getRemainingTimeInMillis: () => Math.max(0, Math.round(end - performance.now())),
    };
  }
  return {
    requestId: 'a-request', region: 'cn-hangzhou', accountId: '123456789012345',
    credentials: { accessKeyId: '', accessKeySecret: '', securityToken: '' },
    function: { name: 'function', handler: 'index.handler', memory: 128, timeout: Math.ceil(limit / 1000) },
    service: { name: '', logProject: '', logStore: '', qualifier: 'LATEST', versionId: '' },
  };
}

// Function Compute hands over the bytes as they are; SCF a value, read from them as JSON. What is no JSON stays text.
function eventOf(provider, bytes) {
  const buffer = Buffer.from(bytes);
  if (provider === 'aliyun') return buffer;
  const text = buffer.toString();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

// What is returned as it reaches the caller. Function Compute passes on texts and bytes as they are, SCF writes every
// value as JSON. That nothing counts as `null` is an assumption of this page: the documents do not say.
function bodyOf(provider, value) {
  if (provider === 'aliyun' && (typeof value === 'string' || value instanceof Uint8Array)) return Buffer.from(value);
  return Buffer.from(JSON.stringify(value) ?? 'null');
}

// The request and the response object of functions that an HTTP trigger of Function Compute 2.0 calls. What was sent
// ends up as the status, the headers and the body that the client receives.
function pairOf(given, done) {
  const { $bytes: bytes } = given.body ?? {};
  const request = { ...given, body: bytes === undefined ? Buffer.from(String(given.body ?? '')) : Buffer.from(bytes, 'base64') };
  const headers = {};
  let statusCode = 200;
  const response = {
    setStatusCode(code) { statusCode = code; },
    setHeader(name, value) { headers[name] = value; },
    deleteHeader(name) { delete headers[name]; },
    send(body = '') { done(JSON.stringify({ statusCode, headers, body: Buffer.from(body).toString() })); },
  };
  return [request, response];
}

// Calls the handler, and tells once what came of it: through the callback, the promise, the response, or an error.
function call({ provider, event, request, limit }, exported, tell) {
  const entry = ENTRIES[provider];
  const handler = exported[entry];
  if (typeof handler !== 'function') throw new TypeError(`exports.${entry} is not a function`);
  const ended = (value) => tell({ body: bodyOf(provider, value) });
  const failed = (thrown) => tell({ thrown });
  const settle = (act) => (value) => {
    try {
      act(value);
    } catch (error) {
      failed(error);
    }
  };
  const context = contextOf(provider, limit);
  if (request !== undefined) {
    const pair = pairOf(request, (answer) => tell({ body: Buffer.from(answer) }));
    Promise.resolve(handler(...pair, context)).catch(failed);
    return;
  }
  const callback = (error, value) => (error === undefined || error === null ? settle(ended)(value) : failed(error));
  const given = handler(eventOf(provider, event), context, callback);
  // Only a promise is an answer; whoever returns anything else answers through the callback.
  if (typeof given?.then === 'function') given.then(settle(ended), failed);
}
