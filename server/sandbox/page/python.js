// The Python runtime: Pyodide, from this site's own folder. The page fetches its files and hands them over, so that the
// sandbox needs no network for them.

const FILES = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'pyodide-lock.json', 'python_stdlib.zip'];

// Long enough for a slow phone to read them and start.
const LOADING = 60_000;

async function fetched(name) {
  const answer = await fetch(`/python/${name}`);
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  return [name, await answer.arrayBuffer()];
}

let asked;

// What a task in Python needs besides. It is fetched once.
export async function python() {
  asked ??= Promise.all(FILES.map(fetched));
  try {
    return { runtime: Object.fromEntries(await asked), loading: LOADING };
  } catch (error) {
    asked = undefined;
    throw error;
  }
}
