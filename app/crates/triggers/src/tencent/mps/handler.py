def paths_of(output):
    if "Path" in output:
        return [output["Path"]]
    if "ImagePathSet" in output:
        return output["ImagePathSet"]
    return [picture["Path"] for picture in output["PicInfoSet"]]


def main_handler(event, context):
    if event["EventType"] == "EditMediaTask":
        task = event["EditMediaTaskEvent"]
        output = task["Output"]
        return {"status": task["Status"], "paths": [output["Path"]] if output else [], "failed": []}
    workflow = event["WorkflowTaskEvent"]
    # Of the five members of a part, the one of its type is not null.
    tasks = [
        next(value for value in part.values() if isinstance(value, dict)) for part in workflow["MediaProcessResultSet"]
    ]
    paths = [path for task in tasks if task["Status"] == "SUCCESS" for path in paths_of(task["Output"])]
    failed = [task["ErrCode"] for task in tasks if task["Status"] == "FAIL"]
    return {"status": workflow["Status"], "paths": paths, "failed": failed}
