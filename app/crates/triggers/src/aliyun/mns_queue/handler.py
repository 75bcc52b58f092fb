import base64
import json

# What `IsBase64Decode` of the trigger says. Do not guess it from the body: `TEST` is valid Base64, too.
DECODED = True


def handler(event, context):
    received = json.loads(event)
    # Event mode hands over one event, event streaming mode an array of them.
    events = received if isinstance(received, list) else [received]
    messages = []
    for one in events:
        # With `RawData` there is no envelope around the data.
        data = one["data"] if "specversion" in one else one
        body = data["messageBody"]
        text = body if DECODED else base64.b64decode(body).decode()
        messages.append({"messageId": data["messageId"], "text": text})
    return messages
