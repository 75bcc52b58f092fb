// A function for a custom runtime of Function Compute, and a Web function of SCF: an HTTP server.
//
//   node index.js        listens on port 9000; FC_SERVER_PORT or PORT override it
//
// Write your own code into `handler`, which bootstrap.js uses as well. It gets the event as a Buffer, byte for byte
// as the trigger hands it over.
const http = require("node:http");
const { createHash } = require("node:crypto");

async function handler(event, context) {
  console.log(`received ${event.length} bytes, request ${context.requestId}`);
  if (event.toString() === "fail") {
    throw new TypeError("this event makes the function fail");
  }
  return { function: "node", bytes: event.length, sha256: createHash("sha256").update(event).digest("hex") };
}

async function answer(request, response) {
  const parts = [];
  for await (const part of request) {
    parts.push(part);
  }
  const context = { requestId: request.headers["x-fc-request-id"] };
  try {
    const returned = await handler(Buffer.concat(parts), context);
    response.writeHead(200, { "content-type": "application/json", "x-fc-status": "200" });
    response.end(JSON.stringify(returned));
  } catch (error) {
    console.error(error);
    // So a runtime tells Function Compute that the function failed; for SCF the status counts.
    response.writeHead(request.url === "/invoke" ? 404 : 500, { "content-type": "application/json", "x-fc-status": "404" });
    response.end(JSON.stringify({ errorMessage: error.message, errorType: error.name }));
  }
}

if (require.main === module) {
  const server = http.createServer(answer);
  const port = Number(process.env.FC_SERVER_PORT || process.env.PORT || 9000);
  server.listen(port, process.env.ADDRESS || "127.0.0.1", () => {
    console.log(`listening on ${server.address().port}`);
  });
}

module.exports = { handler };
