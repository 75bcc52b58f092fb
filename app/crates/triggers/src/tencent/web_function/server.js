const http = require('node:http');

// SCF passes every request to this port.
http
  .createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ method: request.method, url: request.url }));
  })
  .listen(9000, '0.0.0.0');
