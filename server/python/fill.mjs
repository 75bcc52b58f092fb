// Fills the folder that it is given with the files of Pyodide that the sandbox loads, packed as well, so that the server
// has nothing to compress.

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FILES = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'pyodide-lock.json', 'python_stdlib.zip'];

const [from, to] = process.argv.slice(2);
await mkdir(to, { recursive: true });
for (const name of FILES) {
  await copyFile(join(from, name), join(to, name));
  const content = await readFile(join(from, name));
  await writeFile(join(to, `${name}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  await writeFile(join(to, `${name}.gz`), gzipSync(content, { level: 9 }));
}
