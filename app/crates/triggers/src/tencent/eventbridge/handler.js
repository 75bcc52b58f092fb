exports.main_handler = async (event, context) => {
  // Some sources send JSON in a string, and the time is a text or a number.
  const data = typeof event.data === 'string' ? JSON.parse(event.data) : event.data;
  return { source: event.source, time: Number(event.time), members: Object.keys(data) };
};
