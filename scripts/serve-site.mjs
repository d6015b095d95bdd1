/** A built site behind an address, for as long as some work takes. */

import { preview } from "vite";
import { ROOT } from "./script.mjs";

/**
 * Serves on a free port of this machine, and stops when the work is done or has failed.
 *
 * @template T
 * @param {{
 *   folder?: string | null,
 *   plugins?: import("vite").Plugin[],
 * }} site `folder`: of the built site, else the product's own, `dist`
 * @param {(url: string) => Promise<T>} work `url` ends in a slash
 * @returns {Promise<T>}
 */
export async function withServer({ folder = null, plugins = [] }, work) {
  const server = await preview({
    root: ROOT,
    logLevel: "warn",
    plugins,
    ...(folder === null ? {} : { build: { outDir: folder } }),
    // Port 0: any free one.
    preview: { host: "127.0.0.1", port: 0 },
  });
  try {
    const url = server.resolvedUrls?.local[0];
    if (url === undefined) throw new Error("The preview server started, but has no address.");
    return await work(url);
  } finally {
    await server.close();
  }
}
