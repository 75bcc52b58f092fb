// One function for all three shapes: a bare text, a body with attributes, an object about the message.
const FIXED = new Set([
  'TopicOwner', 'Message', 'Subscriber', 'PublishTime', 'SubscriptionName', 'MessageMD5', 'TopicName', 'MessageId',
]);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

exports.handler = async (event) => {
  const text = event.toString('utf8');
  const value = parsed(text);
  if (typeof value?.MessageId === 'string' && typeof value.Message === 'string') {
    const attributes = Object.fromEntries(Object.entries(value).filter(([name]) => !FIXED.has(name)));
    return { format: 'JSON', message: value.Message, attributes };
  }
  if (typeof value?.body === 'string' && typeof value.attrs?.Extend === 'string') {
    return { format: 'STREAM', message: value.body, attributes: JSON.parse(value.attrs.Extend) };
  }
  // Whatever else it looks like, it is the message itself.
  return { format: 'STREAM', message: text, attributes: {} };
};
