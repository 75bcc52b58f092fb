exports.handler = async (event, context) => {
  // Elements are objects, or strings with JSON in them.
  const events = JSON.parse(event.toString()).map((one) => (typeof one === 'string' ? JSON.parse(one) : one));
  return events.map((one) => {
    // With `RawData` there is no envelope around the data.
    const { topic, partition, offset, key = null, value = null } = one.specversion ? one.data : one;
    return { at: `${topic}/${partition}/${offset}`, key, value };
  });
};
