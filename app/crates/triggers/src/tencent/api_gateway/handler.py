import base64
import json


def main_handler(event, context):
    body = event.get("body", "").encode()
    if event.get("isBase64Encoded"):
        body = base64.b64decode(body)
    # A value is a string, a list where the name is repeated, or true where it has none.
    counts = {name: len(value) if isinstance(value, list) else 1 for name, value in event["queryString"].items()}
    understood = {"path": event["path"], "parameters": counts, "bytes": len(body)}
    return {
        "isBase64Encoded": False,
        "statusCode": 200,
        "headers": {"Content-Type": "application/json"},
        # The gateway takes a string, not an object.
        "body": json.dumps(understood, separators=(",", ":")),
    }
