exports.handler = async (event, context) => {
  const received = JSON.parse(event.toString());
  // Event mode hands over one event, event streaming mode an array of them.
  const events = Array.isArray(received) ? received : [received];
  return events.map((one) => {
    // With `RawData` there is no envelope around the data.
    const data = one.specversion ? one.data : one;
    // The documents print an object; received events have a string.
    const body = typeof data.body === 'string' ? JSON.parse(data.body) : data.body;
    return { routingKey: data.envelope.routingKey, messageId: data.props.messageId, body };
  });
};
