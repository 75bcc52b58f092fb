"""Runs handlers as the clouds do. Reads a list of handlers with their events from the standard input, and writes what
each made of them."""

import base64
import contextlib
import io
import json
import sys
import traceback
from types import SimpleNamespace


def load(task):
    names = {"__name__": "handler"}
    exec(compile(task["source"], task["name"], "exec"), names)
    return names[task["entry"]]


def handled(task, event):
    try:
        if task["entry"] == "handler":
            given, context = base64.b64decode(event["bytes"]), SimpleNamespace(request_id="a-request")
        else:
            given, context = json.loads(event["parsed"]), {"request_id": "a-request"}
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            value = load(task)(given, context)
        return {"json": json.dumps(value, allow_nan=False)}
    except Exception:
        return {"error": traceback.format_exc()}


tasks = json.load(sys.stdin)
json.dump([handled(task, event) for task in tasks for event in task["events"]], sys.stdout)
