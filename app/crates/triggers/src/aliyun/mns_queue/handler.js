// What `IsBase64Decode` of the trigger says. Do not guess it from the body: `TEST` is valid Base64, too.
const DECODED = true;

exports.handler = async (event, context) => {
  const received = JSON.parse(event.toString());
  // Event mode hands over one event, event streaming mode an array of them.
  const events = Array.isArray(received) ? received : [received];
  return events.map((one) => {
    // With `RawData` there is no envelope around the data.
    const { messageId, messageBody } = one.specversion ? one.data : one;
    return { messageId, text: DECODED ? messageBody : Buffer.from(messageBody, 'base64').toString() };
  });
};
