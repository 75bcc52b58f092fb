"""Calls a handler as the clouds do, and reports its errors as they do."""

import base64
import io
import json
import linecache
import sys
import traceback
from types import SimpleNamespace

FILES = {"aliyun": "/code/index.py", "tencent": "/var/user/index.py"}
ENTRIES = {"aliyun": "handler", "tencent": "main_handler"}


def context_of(provider, limit):
    """Made-up values under the documented names."""
    if provider == "tencent":
        return {
            "request_id": "a-request", "memory_limit_in_mb": 128, "time_limit_in_ms": limit, "environment": "{}", "environ": "",
            "function_version": "$LATEST", "function_name": "function", "namespace": "default",
            "tencentcloud_region": "ap-guangzhou", "tencentcloud_appid": "1250000000", "tencentcloud_uin": "100000000001",
        }
    return SimpleNamespace(
        request_id="a-request", region="cn-hangzhou", account_id="123456789012345",
        credentials=SimpleNamespace(access_key_id="", access_key_secret="", security_token=""),
        function=SimpleNamespace(name="function", handler="index.handler", memory=128, timeout=-(-limit // 1000)),
        service=SimpleNamespace(name="", log_project="", log_store="", qualifier="LATEST", version_id=""),
    )


def event_of(provider, given):
    """Function Compute hands over bytes; SCF a value, read from them as JSON. What is no JSON stays text."""
    given = bytes(given)
    if provider == "aliyun":
        return given
    text = given.decode()
    try:
        return json.loads(text)
    except ValueError:
        return text


def body_of(provider, value):
    """What is returned as it reaches the caller: texts and bytes of Function Compute as they are, all else as JSON."""
    if provider == "aliyun" and isinstance(value, str):
        return value.encode()
    if provider == "aliyun" and isinstance(value, (bytes, bytearray)):
        return bytes(value)
    return json.dumps(value, ensure_ascii=False).encode()


def answer_of(handler, request, context):
    """Calls a function that an HTTP trigger of Function Compute 2.0 calls: by WSGI, whose answer is the client's."""
    body = request.get("body", "")
    body = base64.b64decode(body["$bytes"]) if isinstance(body, dict) else str(body).encode()
    path, _, query = request.get("url", "").partition("?")
    environ = {
        "REQUEST_METHOD": request.get("method", "GET"), "PATH_INFO": request.get("path", "/"), "QUERY_STRING": query,
        "CONTENT_LENGTH": str(len(body)), "REMOTE_ADDR": request.get("clientIP", ""), "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr, "wsgi.version": (1, 0), "wsgi.url_scheme": "http", "fc.context": context,
        "fc.request_uri": request.get("url", path),
    }
    for name, value in request.get("headers", {}).items():
        key = name.upper().replace("-", "_")
        environ[key if key == "CONTENT_TYPE" else "HTTP_" + key] = value
    told = {}

    def start_response(status, headers, exc_info=None):
        told.update(statusCode=int(status.split()[0]), headers=dict(headers))

    sent = b"".join(handler(environ, start_response))
    return json.dumps({**told, "body": sent.decode(errors="replace")}, ensure_ascii=False).encode()


def own_frames(error, file):
    """The frames of the code itself, without this host around it."""
    return [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == file]


def reported(provider, error, file):
    """As Function Compute documents it for Python; SCF writes the traceback into the member `stackTrace`."""
    frames = own_frames(error, file)
    if provider == "tencent":
        lines = ["Traceback (most recent call last):\n", *traceback.format_list(frames), *traceback.format_exception_only(error)]
        return {"errorCode": 1, "errorMessage": "user code exception caught", "stackTrace": "".join(lines), "statusCode": 430}
    trace = [[f'File "{frame.filename}"', f"line {frame.lineno}", f"in {frame.name}", frame.line] for frame in frames]
    return {"errorMessage": str(error), "errorType": type(error).__name__, "stackTrace": trace}


def run(provider, code, given, limit):
    """The body that reaches the caller, and what went wrong, if anything did."""
    file, entry = FILES[provider], ENTRIES[provider]
    linecache.cache[file] = (len(code), None, code.splitlines(keepends=True), file)
    try:
        names = {"__name__": "index", "__file__": file}
        exec(compile(code, file, "exec"), names)
        if entry not in names:
            raise AttributeError(f"module 'index' has no attribute '{entry}'")
        context = context_of(provider, limit)
        if isinstance(given, str):
            return answer_of(names[entry], json.loads(given), context), None
        return body_of(provider, names[entry](event_of(provider, given), context)), None
    except BaseException as error:
        said = "".join(traceback.format_exception_only(error)).strip()
        frames = traceback.format_list(own_frames(error, file))
        head = ["Traceback (most recent call last):\n"] if frames else []
        print("".join([*head, *frames, said]), file=sys.stderr)
        return json.dumps(reported(provider, error, file), ensure_ascii=False).encode(), said
