/**
 * Lets scripts use the product's own TypeScript modules in Node, through Vite and with
 * its settings, so that a measurement measures what is shipped.
 *
 *     await withSource(async (load) => {
 *       const { createRandom } = await load("/src/domain/random.ts");
 *     });
 */

import { createServer } from "vite";
import { ROOT } from "./script.mjs";

/**
 * @template T
 * @param {(load: (path: string) => Promise<any>) => Promise<T>} work `load` takes a path
 *   from the project's root, with a leading slash
 * @returns {Promise<T>}
 */
export async function withSource(work) {
  const server = await createServer({
    root: ROOT,
    appType: "custom",
    logLevel: "warn",
    // Modules are only transformed: nothing is served, watched or bundled ahead.
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    return await work((path) => server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}
