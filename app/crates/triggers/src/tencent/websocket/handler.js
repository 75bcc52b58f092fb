const connections = new Set();

exports.main_handler = async (event, context) => {
  const { action, secConnectionID: id, ...rest } = event.websocket;
  switch (action) {
    case 'connecting': {
      connections.add(id);
      // One subprotocol is chosen from the client's list.
      const [chosen] = (rest.secWebSocketProtocol ?? '').split(',');
      const websocket = { action, secConnectionID: id, ...(chosen && { secWebSocketProtocol: chosen }) };
      return { errNo: 0, errMsg: 'ok', websocket };
    }
    // Sources differ in the name of data from the client.
    case 'data send':
    case 'data recv': {
      const data = Buffer.from(rest.data, rest.dataType === 'binary' ? 'base64' : 'utf8');
      return { received: data.length };
    }
    case 'closing':
      connections.delete(id);
      return { left: id };
    default:
      return { errNo: 102, errMsg: `unknown action ${action}` };
  }
};
