const EIGHT_HOURS = 8 * 60 * 60 * 1000;

// The message is always a string, so JSON in it is parsed on its own.
function parsed(message) {
  try {
    return JSON.parse(message);
  } catch {
    return message;
  }
}

exports.main_handler = async (event, context) => {
  // The expression counts in Beijing time, and yet the event has UTC.
  const beijing = new Date(Date.parse(event.Time) + EIGHT_HOURS).toISOString();
  return { trigger: event.TriggerName, beijing: beijing.slice(0, 16), message: parsed(event.Message) };
};
