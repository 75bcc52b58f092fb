def main_handler(event, context):
    # Whatever the caller sent: an object, a list, a text, a number.
    kinds = {dict: "object", list: "list", str: "string", bool: "boolean", int: "number", float: "number"}
    members = list(event) if isinstance(event, dict) else []
    return {"kind": kinds.get(type(event), "object"), "members": members}
