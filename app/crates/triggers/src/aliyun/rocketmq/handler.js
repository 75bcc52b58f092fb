exports.handler = async (event, context) => {
  const received = JSON.parse(event.toString());
  // Event mode hands over one event, event streaming mode an array of them.
  const events = Array.isArray(received) ? received : [received];
  return events.map((one) => {
    // With `RawData` there is no envelope around the data.
    const data = one.specversion ? one.data : one;
    return { topic: data.topic, tag: data.systemProperties.TAGS ?? null, text: data.body };
  });
};
