// `data` is a string: the fields of a tuple as JSON, every field a string; or the content of a blob.
exports.handler = async (event) => {
  const { records } = JSON.parse(event);
  return records.map(({ eventId, data }) => {
    const [shard, sequence] = eventId.split(':');
    return { shard, sequence, ...read(data) };
  });
};

function read(data) {
  try {
    const fields = JSON.parse(data);
    if (Array.isArray(fields)) return { fields };
  } catch {
    // It is no JSON, so it is a blob.
  }
  return { blob: data };
}
