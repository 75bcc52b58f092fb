import json
import oss2
import requests
def handler(event, context):
    creds = context.credentials
    auth = oss2.StsAuth(creds.access_key_id, creds.access_key_secret, creds.security_token)
    bucket = oss2.Bucket(auth, 'your endpoint', 'your bucket name')
    # Parse the event to get the source object info.
    eventObj = json.loads(event)["events"]
    fileUrl = eventObj[0]["eventParameter"]["filePath"]
    file = requests.get(fileUrl)
    result = bucket.put_object("your log name", fileUrl)
    return result.status
