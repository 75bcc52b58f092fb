exports.handler = async (event, context) => {
  const { source, type, data } = JSON.parse(event.toString());
  switch (type) {
    case 'ecs:Disk:ConvertToPostpaidCompleted':
      return { handled: true, diskId: data.diskId, result: data.result };
    default:
      // The data of other types differ: do not guess.
      return { handled: false, source, type };
  }
};
