import json
from datetime import datetime, timezone


def handler(event, context):
    # No log is in the event, only where to read: the logs from beginCursor up to, but without, endCursor.
    task = json.loads(event)
    source = task["source"]
    logs = {
        "project": source["projectName"],
        "logstore": source["logstoreName"],
        "shard": source["shardId"],
        "from": source["beginCursor"],
        # A client that is not given the end goes on into the logs of the next calls.
        "until": source["endCursor"],
    }
    # After an upgrade of the storage nothing is in the range: that is no error.
    # cursorTime counts seconds.
    arrived = datetime.fromtimestamp(task["cursorTime"], timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"endpoint": source["endpoint"], "range": logs, "arrived": arrived, "parameter": task["parameter"]}
