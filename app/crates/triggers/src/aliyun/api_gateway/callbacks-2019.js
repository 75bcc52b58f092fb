callback(null, {"statusCode": 200, "body": "..."})
callback(new Error('internal server error'), null)
callback(null, {"statusCode": 400, "body": "param error"})
