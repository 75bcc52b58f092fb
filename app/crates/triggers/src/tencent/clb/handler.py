import base64
import json


def main_handler(event, context):
    # Names of headers come in any case.
    headers = {name.lower(): value for name, value in event["headers"].items()}
    payload = event["payload"]
    text = payload if isinstance(payload, str) else json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    # The flag is a string, and older events have none.
    is_base64 = event.get("isBase64Encoded") == "true"
    body = base64.b64decode(text) if is_base64 else text.encode()
    understood = {"host": headers["host"], "path": headers.get("x-uri"), "bytes": len(body)}
    return {
        "isBase64Encoded": False,
        "statusCode": 200,
        "headers": {"Content-Type": "application/json"},
        "body": json.dumps(understood, separators=(",", ":")),
    }
