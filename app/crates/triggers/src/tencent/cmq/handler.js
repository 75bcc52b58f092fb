exports.main_handler = async (event, context) =>
  event.Records.map(({ CMQ: message }) => ({
    topic: message.topicName,
    published: new Date(message.publishTime).getTime(),
    // One string for all tags, with or without a space behind each comma.
    tags: message.msgTag === '' ? [] : message.msgTag.split(',').map((tag) => tag.trim()),
    body: message.msgBody,
  }));
