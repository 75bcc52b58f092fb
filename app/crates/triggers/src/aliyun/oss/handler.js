// Where this function writes its results: their events must not start it again.
const RESULTS = 'processed/';

// With oss:ObjectCreated:*, the steps of a multipart upload fire before there is an object.
const STEPS = ['InitiateMultipartUpload', 'UploadPart', 'UploadPartCopy'];

exports.handler = async (event, context) => {
  const objects = [];
  for (const { eventName, region, oss } of JSON.parse(event.toString()).events) {
    // The event has no `oss:` in front of the name, unlike the configuration.
    const [sort, call] = eventName.split(':');
    const { key, size } = oss.object;
    if (!STEPS.includes(call) && !key.startsWith(RESULTS)) {
      objects.push({ removed: sort === 'ObjectRemoved', region, bucket: oss.bucket.name, key, size });
    }
  }
  return objects;
};
