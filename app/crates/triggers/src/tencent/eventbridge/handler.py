import json


def main_handler(event, context):
    # Some sources send JSON in a string, and the time is a text or a number.
    data = json.loads(event["data"]) if isinstance(event["data"], str) else event["data"]
    return {"source": event["source"], "time": int(event["time"]), "members": list(data)}
