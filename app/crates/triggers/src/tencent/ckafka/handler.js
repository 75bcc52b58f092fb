exports.main_handler = async (event, context) =>
  event.Records.map(({ Ckafka: message }) => ({
    // The documents spell it both ways.
    at: `${message.topic}/${message.partition ?? message.Partition}/${message.offset}`,
    // No key arrives as the text `None`.
    key: message.msgKey === 'None' ? null : message.msgKey,
    body: message.msgBody,
  }));
