"""The event is the step's input, without an envelope; the flow needs an object back, never a bare text."""
import json


def handler(event, context):
    data = json.loads(event)
    # With a token the step waits for a callback: hand the token on, and report it when the work is done.
    token = data.pop("taskToken", None)
    return {"success": True, "received": sorted(data), "waits": token is not None}
