// Runs handlers as the clouds do. Reads a list of handlers with their events from the standard input, and writes what
// each made of them.
'use strict';

const Module = require('node:module');
const { readFileSync } = require('node:fs');

const write = process.stdout.write.bind(process.stdout);
for (const name of ['debug', 'error', 'info', 'log', 'warn']) {
  console[name] = () => {};
}

// The exports of a source; packages are found nowhere.
function load({ name, source }) {
  const loaded = new Module(name);
  loaded.paths = [];
  loaded._compile(source, name);
  return loaded.exports;
}

function told(value) {
  const json = JSON.stringify(value);
  if (json === undefined) {
    throw new TypeError(`it returns ${typeof value}, which is no JSON value`);
  }
  return { json };
}

async function main() {
  const all = [];
  for (const task of JSON.parse(readFileSync(0, 'utf8'))) {
    for (const { bytes, parsed } of task.events) {
      try {
        const event = task.entry === 'handler' ? Buffer.from(bytes, 'base64') : JSON.parse(parsed);
        all.push(told(await load(task)[task.entry](event, { requestId: 'a-request', request_id: 'a-request' })));
      } catch (error) {
        all.push({ error: String(error.stack) });
      }
    }
  }
  write(JSON.stringify(all));
}

main();
