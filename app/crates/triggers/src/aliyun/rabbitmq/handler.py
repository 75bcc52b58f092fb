import json


def handler(event, context):
    received = json.loads(event)
    # Event mode hands over one event, event streaming mode an array of them.
    events = received if isinstance(received, list) else [received]
    messages = []
    for one in events:
        # With `RawData` there is no envelope around the data.
        data = one["data"] if "specversion" in one else one
        # The documents print an object; received events have a string.
        body = json.loads(data["body"]) if isinstance(data["body"], str) else data["body"]
        messages.append(
            {"routingKey": data["envelope"]["routingKey"], "messageId": data["props"]["messageId"], "body": body}
        )
    return messages
