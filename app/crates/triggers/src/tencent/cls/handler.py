import base64
import gzip
import json
from datetime import datetime, timezone


def main_handler(event, context):
    logs = json.loads(gzip.decompress(base64.b64decode(event["clslogs"]["data"])))
    # Microseconds, as text or number.
    times = [datetime.fromtimestamp(int(record["timestamp"]) / 1_000_000, timezone.utc) for record in logs["records"]]
    return {
        "topic": logs["topic_name"],
        "times": [time.isoformat(timespec="milliseconds").replace("+00:00", "Z") for time in times],
        "bytes": sum(len(record["content"].encode()) for record in logs["records"]),
    }
