import json

# Where this function writes its results: their events must not start it again.
RESULTS = "processed/"

# With oss:ObjectCreated:*, the steps of a multipart upload fire before there is an object.
STEPS = {"InitiateMultipartUpload", "UploadPart", "UploadPartCopy"}


def handler(event, context):
    objects = []
    for record in json.loads(event)["events"]:
        # The event has no `oss:` in front of the name, unlike the configuration.
        sort, call = record["eventName"].split(":")
        bucket, item = record["oss"]["bucket"], record["oss"]["object"]
        if call not in STEPS and not item["key"].startswith(RESULTS):
            objects.append({
                "removed": sort == "ObjectRemoved",
                "region": record["region"],
                "bucket": bucket["name"],
                "key": item["key"],
                "size": item["size"],
            })
    return objects
