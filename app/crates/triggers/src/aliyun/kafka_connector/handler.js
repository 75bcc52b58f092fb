// One call brings many messages. A message may lack key or content: sent as null, or too large to be carried.
exports.handler = async (event) => {
  const values = [];
  const toFetch = [];
  for (const { topic, partition, offset, overflowFlag, value } of JSON.parse(event.toString('utf8'))) {
    if (overflowFlag) {
      // Whatever stands in `value` is not the content: read it from the topic, by its offset.
      toFetch.push(`${topic}-${partition}@${offset}`);
    } else {
      values.push(value ?? null);
    }
  }
  return { values, toFetch };
};
