// The event is what the device sent, without any envelope: JSON, text, or neither.
exports.handler = async (event) => {
  const text = event.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(event)) {
    return { kind: 'bytes', hex: event.toString('hex') };
  }
  try {
    return { kind: 'json', message: JSON.parse(text) };
  } catch {
    return { kind: 'text', message: text };
  }
};
