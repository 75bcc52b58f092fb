// The event is the step's input, without an envelope; the flow needs an object back, never a bare text.
exports.handler = async (event) => {
  const input = JSON.parse(event.toString('utf8'));
  const { taskToken, ...data } = input;
  // With a token the step waits for a callback: hand the token on, and report it when the work is done.
  const waits = taskToken !== undefined;
  return { success: true, received: Object.keys(data).sort(), waits };
};
