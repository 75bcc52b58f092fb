import json
from datetime import datetime, timedelta, timezone

BEIJING = timezone(timedelta(hours=8))


def parsed(message):
    # The message is always a string, so JSON in it is parsed on its own.
    try:
        return json.loads(message)
    except ValueError:
        return message


def main_handler(event, context):
    # The expression counts in Beijing time, and yet the event has UTC.
    time = datetime.strptime(event["Time"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)
    beijing = time.astimezone(BEIJING).strftime("%Y-%m-%dT%H:%M")
    return {"trigger": event["TriggerName"], "beijing": beijing, "message": parsed(event["Message"])}
