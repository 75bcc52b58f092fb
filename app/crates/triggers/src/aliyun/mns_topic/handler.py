"""One function for all three shapes: a bare text, a body with attributes, an object about the message."""
import json

FIXED = {
    "TopicOwner", "Message", "Subscriber", "PublishTime", "SubscriptionName", "MessageMD5", "TopicName", "MessageId",
}


def handler(event, context):
    text = event.decode("utf-8")
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    if isinstance(value, dict) and {"MessageId", "Message"} <= value.keys():
        attributes = {name: of for name, of in value.items() if name not in FIXED}
        return {"format": "JSON", "message": value["Message"], "attributes": attributes}
    if isinstance(value, dict) and "body" in value and isinstance(value.get("attrs"), dict):
        return {"format": "STREAM", "message": value["body"], "attributes": json.loads(value["attrs"]["Extend"])}
    # Whatever else it looks like, it is the message itself.
    return {"format": "STREAM", "message": text, "attributes": {}}
