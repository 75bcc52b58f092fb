import json
from datetime import datetime, timedelta, timezone

BEIJING = timezone(timedelta(hours=8))


def parsed(payload):
    # The payload is always a string, so JSON in it is parsed on its own.
    try:
        return json.loads(payload)
    except ValueError:
        return payload


def handler(event, context):
    tick = json.loads(event)
    # The time is UTC, even if the cron expression names another zone.
    time = datetime.strptime(tick["triggerTime"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)
    beijing = time.astimezone(BEIJING).strftime("%Y-%m-%dT%H:%M")
    return {"trigger": tick["triggerName"], "beijing": beijing, "payload": parsed(tick["payload"])}
