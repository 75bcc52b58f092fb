import json


def handler(event, context):
    # The event is what the device sent, without any envelope: JSON, text, or neither.
    try:
        text = event.decode("utf-8")
    except UnicodeDecodeError:
        return {"kind": "bytes", "hex": event.hex()}
    try:
        return {"kind": "json", "message": json.loads(text)}
    except ValueError:
        return {"kind": "text", "message": text}
