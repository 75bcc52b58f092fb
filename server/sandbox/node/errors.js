// Errors as the clouds report them.
//
// Function Compute documents `errorMessage`, `errorType` and `stackTrace`, a list of lines, and for what is no Error its
// message alone ("Error handling" of the Node.js runtime). SCF documents status 430, "user code exception caught"; the
// members around it are those that its platform writes into the function's log.

// Where the code would lie in the cloud.
const FILES = { aliyun: '/code/index.js', tencent: '/var/user/index.js' };

// What stands before the code in its first line, so that it is a function.
const HEAD = '(function (exports, require, module, __filename, __dirname) {';

// The stack of the code itself, without this sandbox around it.
function traceOf(error) {
  const lines = String(error.stack ?? `${error.name}: ${error.message}`).split('\n');
  const isOwn = (line) => Object.values(FILES).some((file) => line.includes(file));
  const last = lines.findLastIndex(isOwn);
  const shown = lines.filter((line, at) => !/^\s+at /.test(line) || (at <= last && !line.includes('blob:')));
  const inFile = (line) => (isOwn(line) ? line.replace(/(:1:)(\d+)(\)?)$/, (_, row, column, end) => row + (column - HEAD.length) + end) : line);
  return shown.map(inFile).join('\n');
}

const isError = (value) => value instanceof Error || typeof value?.stack === 'string';

function messageOf(thrown) {
  return isError(thrown) ? `${thrown.name}: ${thrown.message}` : typeof thrown === 'string' ? thrown : inspect(thrown);
}

function reported(provider, thrown) {
  if (provider === 'tencent') {
    const stackTrace = isError(thrown) ? traceOf(thrown) : messageOf(thrown);
    return { errorCode: 1, errorMessage: 'user code exception caught', stackTrace, statusCode: 430 };
  }
  if (!isError(thrown)) return { errorMessage: typeof thrown === 'object' ? JSON.stringify(thrown) : String(thrown) };
  return { errorMessage: thrown.message, errorType: thrown.name, stackTrace: traceOf(thrown).split('\n') };
}
