def understood(message):
    # The documents spell it both ways.
    partition = message["partition"] if "partition" in message else message["Partition"]
    return {
        "at": f"{message['topic']}/{partition}/{message['offset']}",
        # No key arrives as the text `None`.
        "key": None if message["msgKey"] == "None" else message["msgKey"],
        "body": message["msgBody"],
    }


def main_handler(event, context):
    return [understood(record["Ckafka"]) for record in event["Records"]]
