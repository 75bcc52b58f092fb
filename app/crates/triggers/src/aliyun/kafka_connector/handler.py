"""One call brings many messages. A message may lack key or content: sent as null, or too large to be carried."""
import json


def handler(event, context):
    values, to_fetch = [], []
    for message in json.loads(event):
        if message["overflowFlag"]:
            # Whatever stands in `value` is not the content: read it from the topic, by its offset.
            to_fetch.append("{topic}-{partition}@{offset}".format(**message))
        else:
            values.append(message.get("value"))
    return {"values": values, "toFetch": to_fetch}
