import json
from datetime import datetime, timezone
from urllib.parse import urlsplit


def seconds(time):
    return datetime.fromtimestamp(time, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def understood(name, of):
    # Each event has parameters of its own.
    if name.startswith("CachedObjects"):
        # The paths have no domain, and a directory stands for all that is below it.
        return {"addresses": [of["domain"] + path for path in of["objectPath"]], "all": of["objectType"] == "Directory"}
    if name == "LogFileCreated":
        # The address is signed: it is fetched as it is, and stored without what is behind the "?".
        return {
            "file": urlsplit(of["filePath"]).path.split("/")[-1],
            "bytes": of["fileSize"],
            "from": seconds(of["startTime"]),
            "until": seconds(of["endTime"]),
        }
    # Started and stopped domains have a status, added and deleted ones have none.
    return {"status": of.get("status")}


def handler(event, context):
    return [
        {
            "event": one["eventName"],
            "domain": one["resource"]["domain"],
            **understood(one["eventName"], one["eventParameter"]),
        }
        for one in json.loads(event)["events"]
    ]
