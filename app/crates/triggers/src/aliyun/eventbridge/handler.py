import json


def handler(event, context):
    received = json.loads(event)
    if received["type"] == "ecs:Disk:ConvertToPostpaidCompleted":
        data = received["data"]
        return {"handled": True, "diskId": data["diskId"], "result": data["result"]}
    # The data of other types differ: do not guess.
    return {"handled": False, "source": received["source"], "type": received["type"]}
