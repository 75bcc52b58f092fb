import json


def handler(event, context):
    messages = []
    for one in json.loads(event):
        # Elements are objects, or strings with JSON in them.
        if isinstance(one, str):
            one = json.loads(one)
        # With `RawData` there is no envelope around the data.
        data = one["data"] if "specversion" in one else one
        at = f"{data['topic']}/{data['partition']}/{data['offset']}"
        messages.append({"at": at, "key": data.get("key"), "value": data.get("value")})
    return messages
