import logging
def handler(event, context):
  logger = logging.getLogger()
  logger.info('Started function test')
  return {"success": True}
