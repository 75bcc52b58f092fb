"""A function for SCF's Custom Runtime: it fetches its events from the runtime API, and pushes what `handler` returns.

    SCF_RUNTIME_API=127.0.0.1 SCF_RUNTIME_API_PORT=9001 python3 bootstrap.py

`handler` is that of index.py. For SCF, the start file `bootstrap` of the deployment package starts this one.
"""

import json
import os
import sys
import traceback
from http.client import HTTPConnection

from index import handler


def call(method, path, body=None):
    # Without a timeout: an event may be waited for as long as it takes.
    connection = HTTPConnection(os.environ["SCF_RUNTIME_API"], int(os.environ["SCF_RUNTIME_API_PORT"]))
    try:
        connection.request(method, path, body)
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()


call("POST", "/runtime/init/ready", " ")
print("ready", flush=True)
while True:
    status, headers, event = call("GET", "/runtime/invocation/next")
    if status != 200:
        sys.exit(f"no event: {status} {event.decode()}")
    try:
        path, result = "/runtime/invocation/response", handler(event, {"request_id": headers.get("request_id")})
    except Exception as error:
        traceback.print_exc()
        path, result = "/runtime/invocation/error", {"errorMessage": str(error), "errorType": type(error).__name__}
    status, _, said = call("POST", path, json.dumps(result))
    if status != 200:
        print(f"the result was not taken: {status} {said.decode()}", file=sys.stderr)
