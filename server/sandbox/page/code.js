// Where the code of the field comes from and stays: the trigger's sample, this window's storage, a link.

// For triggers of whose handlers there is no sample, and for functions that get a request and no event.
const PLAIN = {
  'aliyun/node': "exports.handler = async (event, context) => {\n  console.log(event.toString());\n  return 'ok';\n};\n",
  'tencent/node': "exports.main_handler = async (event, context) => {\n  console.log(event);\n  return 'ok';\n};\n",
  'aliyun/python': "def handler(event, context):\n    print(event)\n    return 'ok'\n",
  'tencent/python': "def main_handler(event, context):\n    print(event)\n    return 'ok'\n",
  'request/node': "exports.handler = (request, response, context) => {\n  console.log(request.method, request.path);\n"
    + "  response.setStatusCode(200);\n  response.setHeader('content-type', 'text/plain');\n"
    + '  response.send(`received ${request.body.length} bytes`);\n};\n',
  'request/python': "def handler(environ, start_response):\n    print(environ['REQUEST_METHOD'], environ['PATH_INFO'])\n"
    + "    body = environ['wsgi.input'].read()\n    start_response('200 OK', [('content-type', 'text/plain')])\n"
    + "    return [f'received {len(body)} bytes'.encode()]\n",
};

const asked = new Map();

function entry(trigger) {
  if (!asked.has(trigger)) {
    const coming = fetch(`/api/triggers/${trigger}`).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
    asked.set(trigger, coming);
    coming.catch(() => asked.delete(trigger));
  }
  return asked.get(trigger);
}

// The handler that the reference shows for a trigger.
export async function sample(trigger, language, isRequest) {
  const [provider] = trigger.split('/');
  if (isRequest) return PLAIN[`request/${language}`];
  const { samples } = await entry(trigger);
  return samples.find(({ id }) => id === `handler-${language}`)?.text ?? PLAIN[`${provider}/${language}`];
}

const place = (trigger, language) => `handler:${trigger}:${language}`;

// What was typed in this window; nothing where the browser keeps nothing.
export function kept(trigger, language) {
  try {
    return sessionStorage.getItem(place(trigger, language));
  } catch {
    return null;
  }
}

export function keep(trigger, language, code) {
  try {
    if (code === null) sessionStorage.removeItem(place(trigger, language));
    else sessionStorage.setItem(place(trigger, language), code);
  } catch {
    // Then it lasts as long as the page.
  }
}

// The part of a link behind `#`, which no server receives.
export function fragment(language, code) {
  const bytes = Array.from(new TextEncoder().encode(code), (byte) => String.fromCharCode(byte)).join('');
  return `#code=${language}.${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

// The code that a link brings; nothing where it brings none.
export function linked(hash) {
  const [, language, text] = /^#code=(node|python)\.([\w-]+)$/.exec(hash) ?? [];
  if (!text) return null;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    return { language, code: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return null;
  }
}
