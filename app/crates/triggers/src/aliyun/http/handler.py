import base64
import json


# The event of Function Compute 3.0. Functions of the older editions are WSGI applications instead.
def handler(event, context):
    request = json.loads(event)
    body = request["body"].encode()
    if request["isBase64Encoded"]:
        body = base64.b64decode(body)
    # The values of a repeated parameter arrive joined by commas.
    parameters = {name: value.split(",") for name, value in request["queryParameters"].items()}
    understood = {"path": request["requestContext"]["http"]["path"], "parameters": parameters, "bytes": len(body)}
    return {
        "statusCode": 200,
        "headers": {"content-type": "application/json"},
        "isBase64Encoded": False,
        "body": json.dumps(understood, ensure_ascii=False, separators=(",", ":")),
    }
