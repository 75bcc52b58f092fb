import base64
import json


def handler(event, context):
    request = json.loads(event)
    # Everything but a mapped form arrives as Base64: the flag decides, not the content type.
    body = request["body"].encode()
    if request["isBase64Encoded"]:
        body = base64.b64decode(body)
    names = sorted({**request["queryParameters"], **request["pathParameters"]})
    understood = {"path": request["path"], "parameters": names, "bytes": len(body)}
    return {
        "isBase64Encoded": False,
        "statusCode": 200,
        "headers": {"x-custom-header": request["httpMethod"]},
        # The gateway takes a string, not an object.
        "body": json.dumps(understood, ensure_ascii=False, separators=(",", ":")),
    }
