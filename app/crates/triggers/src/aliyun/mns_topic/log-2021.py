import json
import logging
def handler(event, context):
  logger = logging.getLogger()
  logger.info("mns_topic trigger event = {}".format(event))
  # 例如，将事件记录到表格存储。
  return "OK"
