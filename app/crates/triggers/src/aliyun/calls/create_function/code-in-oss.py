code = {
    "ossBucketName": "my-bucket",
    "ossObjectName": "my-function.zip",
}

CreateFunction(
    serviceName="my-service",
    functionName="my-function",
    runtime="python3",
    handler="index.handler",
    code=code,
)
