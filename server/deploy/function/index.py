"""A function for a custom runtime of Function Compute, and a Web function of SCF: an HTTP server.

    python3 index.py     listens on port 9000; FC_SERVER_PORT or PORT override it

Write your own code into `handler`, which bootstrap.py uses as well. It gets the event as bytes, exactly as
the trigger hands it over.
"""

import hashlib
import json
import os
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def handler(event, context):
    print(f"received {len(event)} bytes, request {context['request_id']}", flush=True)
    if event == b"fail":
        raise TypeError("this event makes the function fail")
    return {"function": "python", "bytes": len(event), "sha256": hashlib.sha256(event).hexdigest()}


class Runtime(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        event = self.rfile.read(int(self.headers.get("content-length", "0")))
        try:
            status, reported = 200, "200"
            returned = handler(event, {"request_id": self.headers.get("x-fc-request-id")})
        except Exception as error:
            traceback.print_exc()
            # So a runtime tells Function Compute that the function failed; for SCF the status counts.
            status, reported = (404 if self.path == "/invoke" else 500), "404"
            returned = {"errorMessage": str(error), "errorType": type(error).__name__}
        body = json.dumps(returned).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.send_header("x-fc-status", reported)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    port = int(os.environ.get("FC_SERVER_PORT") or os.environ.get("PORT") or 9000)
    server = ThreadingHTTPServer((os.environ.get("ADDRESS", "127.0.0.1"), port), Runtime)
    print(f"listening on {server.server_address[1]}", flush=True)
    server.serve_forever()
