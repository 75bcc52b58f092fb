"""Calls a function by the vendors' SDKs: the argument is the port of the verifier. A line of JSON for each call."""

import json
import sys

import fc2
from alibabacloud_fc20230330 import models as fc3_models
from alibabacloud_fc20230330.client import Client as Fc3
from alibabacloud_tea_openapi.models import Config
from alibabacloud_tea_util.models import RuntimeOptions
from tencentcloud.common import credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.scf.v20180416 import models as scf_models
from tencentcloud.scf.v20180416.scf_client import ScfClient

HOST = f"127.0.0.1:{sys.argv[1]}"
KEY, SECRET, TOKEN = "AKIDpeer", "peer-secret-0123456789", "peer-token-0123456789"
EVENT = json.dumps({"中文": "a b+c/%~*", "n": 1}, ensure_ascii=False)


def say(name, **told):
    print(json.dumps({"name": name, **told}), flush=True)


def of_fc2(token):
    client = fc2.Client(endpoint=f"http://{HOST}", accessKeyID=KEY, accessKeySecret=SECRET, securityToken=token or "")
    # What the SDK takes for the account is the first part of the host.
    for mode in ("Sync", "Async"):
        headers = {"x-fc-invocation-type": mode, "x-fc-log-type": "Tail" if mode == "Sync" else "None"}
        answer = client.invoke_function("orders", "handle", payload=EVENT.encode(), headers=headers, qualifier="prod")
        say(f"aliyun-fc {mode}{' token' if token else ''}", body=answer.data.decode())


def of_fc3(token):
    config = Config(access_key_id=KEY, access_key_secret=SECRET, security_token=token, endpoint=HOST, protocol="http")
    client = Fc3(config)
    for mode in ("Sync", "Async"):
        headers = fc3_models.InvokeFunctionHeaders(
            x_fc_invocation_type=mode, x_fc_log_type="Tail" if mode == "Sync" else "None"
        )
        request = fc3_models.InvokeFunctionRequest(body=EVENT.encode(), qualifier="prod")
        answer = client.invoke_function_with_options("handle", request, headers, RuntimeOptions())
        say(f"aliyun-fc3 {mode}{' token' if token else ''}", body=answer.body.read().decode())


def of_scf(token):
    profile = ClientProfile(httpProfile=HttpProfile(endpoint=HOST, protocol="http"))
    client = ScfClient(credential.Credential(KEY, SECRET, token), "ap-guangzhou", profile)
    for mode, kind in (("Sync", "RequestResponse"), ("Async", "Event")):
        request = scf_models.InvokeRequest()
        request.FunctionName, request.Qualifier, request.Namespace = "handle", "prod", "default"
        request.ClientContext, request.InvocationType = EVENT, kind
        if mode == "Sync":
            request.LogType = "Tail"
        say(f"tencent-scf {mode}{' token' if token else ''}", body=client.Invoke(request).Result.RetMsg)
    request = scf_models.InvokeFunctionRequest()
    request.FunctionName, request.Qualifier, request.Namespace = "handle", "prod", "default"
    request.Event, request.LogType = EVENT, "Tail"
    say(f"tencent-scf InvokeFunction{' token' if token else ''}", body=client.InvokeFunction(request).Result.RetMsg)


for token in (None, TOKEN):
    for call in (of_fc2, of_fc3, of_scf):
        call(token)
