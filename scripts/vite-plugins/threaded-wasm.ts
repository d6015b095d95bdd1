/**
 * Gives the threads of TF.js's WASM backend files to start from.
 *
 * As shipped, the backend starts each thread from a Blob, made of the source text of one
 * of its own functions (`wasmFactoryThreadedSimd.toString()`). A minified build spoils
 * that text ("e is not defined" in every thread), and a page that forbids `blob:` scripts
 * forbids the thread. So the build emits the same two scripts, untouched, as files, and
 * the backend gets their addresses. Threads start only where the page is cross-origin
 * isolated; elsewhere none of this is ever fetched.
 *
 * Development keeps the Blobs: nothing is minified there, and no policy is in force.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

const require = createRequire(import.meta.url);
const PACKAGE = "@tensorflow/tfjs-backend-wasm";
const SCRIPT = "tfjs-backend-wasm-threaded-simd";

/** Where the backend makes its Blobs, and what stands there instead. */
const WORKER_BLOB =
  /const response = wasmWorkerContents[^;]*;\s*const blob = new Blob[^;]*;\s*return URL\.createObjectURL\(blob\);/;
const MAIN_BLOB =
  /new Blob\(\[`var WasmBackendModuleThreadedSimd = ` \+\s*wasmFactoryThreadedSimd\.toString\(\)\][^)]*\)/;

/** The plugin; it belongs under `worker.plugins`, because the worker owns TF.js. */
export function threadedWasm(): Plugin {
  return {
    name: "digit-dojo:threaded-wasm",
    apply: "build",
    transform: {
      filter: { id: /tfjs-backend-wasm[\\/]dist[\\/]backend_wasm\.js$/ },
      handler(code) {
        if (!WORKER_BLOB.test(code) || !MAIN_BLOB.test(code)) {
          this.error(`${PACKAGE} starts its threads in a way this plugin does not know.`);
        }
        const worker = this.emitFile({
          type: "asset",
          name: `${SCRIPT}.worker.js`,
          source: threadScript(),
        });
        const main = this.emitFile({ type: "asset", name: `${SCRIPT}.js`, source: mainScript() });
        return {
          code: code
            .replace(WORKER_BLOB, `return import.meta.ROLLUP_FILE_URL_${worker};`)
            .replace(MAIN_BLOB, `import.meta.ROLLUP_FILE_URL_${main}`),
          map: null,
        };
      },
    },
  };
}

/** What every thread runs first; it imports the main script. */
function threadScript(): string {
  const { wasmWorkerContents } = require(`${PACKAGE}/wasm-out/${SCRIPT}.worker.js`);
  // The backend does the same before it makes its Blob: the text stands in a template
  // literal, so that every "\n" of the script has become a line break inside a string.
  return wasmWorkerContents.replaceAll("\n", "\\n");
}

function mainScript(): string {
  return readFileSync(require.resolve(`${PACKAGE}/wasm-out/${SCRIPT}.js`), "utf8");
}
