import json


def handler(event, context):
    received = json.loads(event)
    # Event mode hands over one event, event streaming mode an array of them.
    events = received if isinstance(received, list) else [received]
    messages = []
    for one in events:
        # With `RawData` there is no envelope around the data.
        data = one["data"] if "specversion" in one else one
        messages.append({"topic": data["topic"], "tag": data["systemProperties"].get("TAGS"), "text": data["body"]})
    return messages
