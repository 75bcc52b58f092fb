import json


def handler(event, context):
    return [record_of(record) for record in json.loads(event)["records"]]


def record_of(record):
    shard, sequence = record["eventId"].split(":")
    return {"shard": shard, "sequence": sequence, **read(record["data"])}


def read(data):
    # `data` is a string: the fields of a tuple as JSON, every field a string; or the content of a blob.
    try:
        fields = json.loads(data)
    except ValueError:
        return {"blob": data}
    return {"fields": fields} if isinstance(fields, list) else {"blob": data}
