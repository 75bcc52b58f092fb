// index.js

// 事件处理函数
exports.handler = function(event, context, callback) {
  // 在这里编写事件处理逻辑
  console.log('事件触发成功！');
  
  // 回调callback函数，通知函数执行成功
  callback(null, '事件触发成功！');
};
