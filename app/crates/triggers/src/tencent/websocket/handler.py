import base64

connections = set()


def main_handler(event, context):
    websocket = event["websocket"]
    action, connection = websocket["action"], websocket["secConnectionID"]
    if action == "connecting":
        connections.add(connection)
        agreed = {"action": action, "secConnectionID": connection}
        # One subprotocol is chosen from the client's list.
        chosen = websocket.get("secWebSocketProtocol", "").split(",")[0]
        if chosen:
            agreed["secWebSocketProtocol"] = chosen
        return {"errNo": 0, "errMsg": "ok", "websocket": agreed}
    # Sources differ in the name of data from the client.
    if action in ("data send", "data recv"):
        data = websocket["data"]
        data = base64.b64decode(data) if websocket["dataType"] == "binary" else data.encode()
        return {"received": len(data)}
    if action == "closing":
        connections.discard(connection)
        return {"left": connection}
    return {"errNo": 102, "errMsg": f"unknown action {action}"}
