const EIGHT_HOURS = 8 * 60 * 60 * 1000;

// The payload is always a string, so JSON in it is parsed on its own.
function parsed(payload) {
  try {
    return JSON.parse(payload);
  } catch {
    return payload;
  }
}

exports.handler = async (event, context) => {
  const { triggerName, triggerTime, payload } = JSON.parse(event.toString());
  // The time is UTC, even if the cron expression names another zone.
  const beijing = new Date(Date.parse(triggerTime) + EIGHT_HOURS).toISOString();
  return { trigger: triggerName, beijing: beijing.slice(0, 16), payload: parsed(payload) };
};
