// A function for SCF's Custom Runtime: it fetches its events from the runtime API, and pushes what `handler` returns.
//
//   SCF_RUNTIME_API=127.0.0.1 SCF_RUNTIME_API_PORT=9001 node bootstrap.js
//
// `handler` is that of index.js. For SCF, the start file `bootstrap` of the deployment package starts this one.
const http = require("node:http");
const { handler } = require("./index.js");

const { SCF_RUNTIME_API: host, SCF_RUNTIME_API_PORT: port } = process.env;

// Not `fetch`, which ends a request after five minutes: an event may be waited for as long as it takes.
function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host, port, method, path, agent: false }, async (response) => {
      try {
        const parts = [];
        for await (const part of response) {
          parts.push(part);
        }
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
      } catch (error) {
        reject(error);
      }
    });
    request.on("error", reject);
    request.end(body);
  });
}

async function run() {
  await call("POST", "/runtime/init/ready", " ");
  console.log("ready");
  for (;;) {
    const next = await call("GET", "/runtime/invocation/next");
    if (next.status !== 200) {
      throw new Error(`no event: ${next.status} ${next.body}`);
    }
    let path = "/runtime/invocation/response";
    let result;
    try {
      result = await handler(next.body, { requestId: next.headers["request_id"] });
    } catch (error) {
      console.error(error);
      path = "/runtime/invocation/error";
      result = { errorMessage: error.message, errorType: error.name };
    }
    const pushed = await call("POST", path, JSON.stringify(result));
    if (pushed.status !== 200) {
      console.error(`the result was not taken: ${pushed.status} ${pushed.body}`);
    }
  }
}

run().catch((error) => {
  console.error(error);
  process.exit(1);
});
