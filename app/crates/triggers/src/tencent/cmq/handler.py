from datetime import datetime


def understood(message):
    moment = datetime.fromisoformat(message["publishTime"].replace("Z", "+00:00"))
    return {
        "topic": message["topicName"],
        "published": round(moment.timestamp() * 1000),
        # One string for all tags, with or without a space behind each comma.
        "tags": [tag.strip() for tag in message["msgTag"].split(",")] if message["msgTag"] else [],
        "body": message["msgBody"],
    }


def main_handler(event, context):
    return [understood(record["CMQ"]) for record in event["Records"]]
