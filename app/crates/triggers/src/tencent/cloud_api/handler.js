exports.main_handler = async (event, context) => {
  // Whatever the caller sent: an object, a list, a text, a number.
  const kind = Array.isArray(event) ? 'list' : typeof event;
  return { kind, members: kind === 'object' && event !== null ? Object.keys(event) : [] };
};
