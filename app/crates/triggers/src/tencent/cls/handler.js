const { gunzipSync } = require('node:zlib');

exports.main_handler = async (event, context) => {
  const logs = JSON.parse(gunzipSync(Buffer.from(event.clslogs.data, 'base64')).toString());
  return {
    topic: logs.topic_name,
    // Microseconds, as text or number.
    times: logs.records.map((record) => new Date(Math.floor(Number(record.timestamp) / 1000)).toISOString()),
    bytes: logs.records.reduce((sum, record) => sum + Buffer.byteLength(record.content), 0),
  };
};
