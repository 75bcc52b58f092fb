import json
import logging
logger = logging.getLogger()
def handler(event, context):
    logger.info('event: %s', event)
    evt = json.loads(event)
    triggerName = evt["triggerName"]
    triggerTime = evt["triggerTime"]
    message = evt["payload"]
    creds = context.credentials
    logger.info('access_key_id: %s', creds.access_key_id)
    logger.info("message = %s", message)
