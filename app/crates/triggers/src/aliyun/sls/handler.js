exports.handler = async (event, context) => {
  // No log is in the event, only where to read: the logs from beginCursor up to, but without, endCursor.
  const { parameter, source, cursorTime } = JSON.parse(event.toString());
  const range = {
    project: source.projectName,
    logstore: source.logstoreName,
    shard: source.shardId,
    from: source.beginCursor,
    // A client that is not given the end goes on into the logs of the next calls.
    until: source.endCursor,
  };
  // After an upgrade of the storage nothing is in the range: that is no error.
  // cursorTime counts seconds, Date counts milliseconds.
  const arrived = new Date(cursorTime * 1000).toISOString().slice(0, 19) + 'Z';
  return { endpoint: source.endpoint, range, arrived, parameter };
};
