META = "x-cos-meta-"


def understood(record):
    item, bucket = record["cos"]["cosObject"], record["cos"]["cosBucket"]
    # The key begins with `/APPID/BUCKET/`; the COS API takes the rest, and the bucket with its APPID.
    folder = f"/{bucket['appid']}/{bucket['name']}/"
    key = item["key"]
    return {
        "bucket": f"{bucket['name']}-{bucket['appid']}",
        "key": key[len(folder):] if key.startswith(folder) else key,
        "size": item["size"],
        "meta": {name[len(META):]: value for name, value in item["meta"].items() if name.startswith(META)},
    }


def main_handler(event, context):
    return [understood(record) for record in event["Records"]]
