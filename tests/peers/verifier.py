"""A server that holds each request against the clouds' published rules of signing, and answers as they do.

It shares no code with the signers under test: it reads what arrived on the wire and computes the signature again.
The first line of its output is its port; each request then is a line of JSON.
"""

import base64
import hashlib
import hmac
import json
import sys
import urllib.parse
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEYS = {"AKIDpeer": "peer-secret-0123456789"}
TOKEN = "peer-token-0123456789"


class Wrong(Exception):
    """Why a request is refused."""


def digest(data):
    return hashlib.sha256(data).hexdigest()


def mac(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def secret(key_id):
    if key_id not in KEYS:
        raise Wrong(f"unknown key {key_id}")
    return KEYS[key_id].encode()


def in_time(then, seconds):
    off = abs(datetime.now(timezone.utc).timestamp() - then)
    if off > seconds:
        raise Wrong(f"expired: {off:.0f} s")


def same(signature, expected, text):
    if not hmac.compare_digest(signature, expected):
        raise Wrong(f"signature {signature} is not {expected} of {text!r}")


def fc(request):
    """2016-08-15: https://github.com/aliyun/fc-go-sdk, signature.go."""
    headers = request["headers"]
    scheme, _, rest = headers["authorization"].partition(" ")
    key_id, _, signature = rest.partition(":")
    if scheme != "FC":
        raise Wrong(f"scheme {scheme}")
    in_time(parsedate_to_datetime(headers["date"]).timestamp(), 900)
    own = sorted(name for name in headers if name.startswith("x-fc-"))
    text = "\n".join([request["method"], headers.get("content-md5", ""), headers.get("content-type", ""), headers["date"]])
    text += "\n" + "".join(f"{name}:{headers[name]}\n" for name in own) + urllib.parse.unquote(request["path"])
    same(signature, base64.b64encode(mac(secret(key_id), text)).decode(), text)
    if headers.get("x-fc-security-token", TOKEN) != TOKEN:
        raise Wrong("unknown token")


def acs3(request):
    """2023-03-30: the page "V3 request body and signature mechanism" of Alibaba Cloud's OpenAPI."""
    headers = request["headers"]
    scheme, _, rest = headers["authorization"].partition(" ")
    parts = dict(part.split("=", 1) for part in rest.split(","))
    if scheme != "ACS3-HMAC-SHA256":
        raise Wrong(f"scheme {scheme}")
    in_time(datetime.strptime(headers["x-acs-date"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc).timestamp(), 900)
    names = parts["SignedHeaders"].split(";")
    must = {name for name in headers if name.startswith("x-acs-")} | {"host"}
    if names != sorted(names) or not must <= set(names):
        raise Wrong(f"signed headers {names}")
    if headers["x-acs-content-sha256"] != digest(request["body"]):
        raise Wrong("x-acs-content-sha256 is not that of the body")
    encoded = lambda text: urllib.parse.quote(text, safe="~")
    query = sorted(urllib.parse.parse_qsl(request["query"], keep_blank_values=True))
    text = "\n".join([
        request["method"],
        urllib.parse.quote(urllib.parse.unquote(request["path"]), safe="/~"),
        "&".join(f"{encoded(name)}={encoded(value)}" for name, value in query),
        "".join(f"{name}:{headers[name].strip()}\n" for name in names),
        parts["SignedHeaders"],
        digest(request["body"]),
    ])
    expected = hmac.new(secret(parts["Credential"]), f"{scheme}\n{digest(text.encode())}".encode(), hashlib.sha256)
    same(parts["Signature"], expected.hexdigest(), text)
    if headers.get("x-acs-security-token", TOKEN) != TOKEN:
        raise Wrong("unknown token")


def tc3(request):
    """2018-04-16: the page "Signature v3" of Tencent Cloud's API documentation."""
    headers = request["headers"]
    scheme, _, rest = headers["authorization"].partition(" ")
    parts = dict(part.strip().split("=", 1) for part in rest.split(","))
    if scheme != "TC3-HMAC-SHA256":
        raise Wrong(f"scheme {scheme}")
    key_id, date, service, end = parts["Credential"].split("/")
    timestamp = int(headers["x-tc-timestamp"])
    in_time(timestamp, 300)
    if date != datetime.fromtimestamp(timestamp, timezone.utc).strftime("%Y-%m-%d") or (service, end) != ("scf", "tc3_request"):
        raise Wrong(f"scope {parts['Credential']}")
    names = parts["SignedHeaders"].split(";")
    if names != sorted(names) or not {"content-type", "host"} <= set(names):
        raise Wrong(f"signed headers {names}")
    lines = "".join(f"{name}:{headers[name].strip().lower()}\n" for name in names)
    text = f"{request['method']}\n{request['path']}\n{request['query']}\n{lines}\n{parts['SignedHeaders']}\n{digest(request['body'])}"
    key = b"TC3" + secret(key_id)
    for step in (date, service, "tc3_request"):
        key = mac(key, step)
    to_sign = f"{scheme}\n{timestamp}\n{date}/{service}/tc3_request\n{digest(text.encode())}"
    same(parts["Signature"], mac(key, to_sign).hex(), text)
    if headers.get("x-tc-token", TOKEN) != TOKEN:
        raise Wrong("unknown token")


def result(request):
    """Status, headers and body of a call that was accepted; the function returns its event."""
    headers, body = request["headers"], request["body"]
    if "x-tc-action" in headers:
        asked = json.loads(body)
        returned = asked.get("ClientContext", asked.get("Event"))
        answer = {
            "Log": "log of scf" if asked.get("LogType") == "Tail" else "", "RetMsg": returned, "ErrMsg": "",
            "MemUsage": 1048576, "Duration": 1.5, "BillDuration": 2, "FunctionRequestId": "f-1", "InvokeResult": 0,
        }
        return 200, {}, json.dumps({"Response": {"Result": answer, "RequestId": "a-1"}}).encode()
    answer = {"X-Fc-Request-Id": "f-1", "X-Fc-Invocation-Duration": "1.5", "X-Fc-Max-Memory-Usage": "1"}
    if headers.get("x-fc-log-type") == "Tail":
        answer["X-Fc-Log-Result"] = base64.b64encode(b"log of fc").decode()
    queued = headers.get("x-fc-invocation-type") == "Async"
    return (202, answer, b"") if queued else (200, answer, body)


def refusal(request, why):
    headers = request["headers"]
    if "x-tc-action" in headers:
        code = "AuthFailure.SignatureExpire" if "expired" in why else "AuthFailure.SignatureFailure"
        return 200, {}, json.dumps({"Response": {"Error": {"Code": code, "Message": why}, "RequestId": "a-1"}}).encode()
    return 403, {}, json.dumps({"ErrorCode": "AccessDenied", "ErrorMessage": why}).encode()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        path, _, query = self.path.partition("?")
        headers = {}
        for name, value in self.headers.items():
            headers[name.lower()] = f"{headers[name.lower()]},{value}" if name.lower() in headers else value
        length = int(headers.get("content-length", "0"))
        request = {"method": "POST", "path": path, "query": query, "headers": headers, "body": self.rfile.read(length)}
        check = tc3 if "x-tc-action" in headers else acs3 if "x-acs-action" in headers else fc
        try:
            check(request)
            why = None
        except (Wrong, KeyError, ValueError) as problem:
            why = f"{type(problem).__name__}: {problem}"
        print(json.dumps({**request, "body": request["body"].decode(errors="replace"), "wrong": why}), flush=True)
        status, answer, body = refusal(request, why) if why else result(request)
        self.send_response(status)
        for name, value in answer.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
sys.stdout.flush()
server.serve_forever()
