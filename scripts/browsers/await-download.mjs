/** Waits for a file that a browser is about to write. */

import { existsSync, statSync, watch } from "node:fs";
import { join } from "node:path";

const LIMIT_MS = 60_000;

/**
 * Starts the download and waits until its file is there with something in it. Both browsers write
 * under another name first, or all at once, so that such a file is whole.
 *
 * @param {string} folder
 * @param {string} name
 * @param {() => Promise<unknown>} start
 * @returns {Promise<string>} the path of the file
 */
export async function downloadOf(folder, name, start) {
  const path = join(folder, name);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LIMIT_MS);
  try {
    const arrival = whenThere(folder, path, stop.signal);
    await Promise.all([arrival, start()]);
    return path;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

function whenThere(folder, path, signal) {
  return new Promise((resolve, reject) => {
    const isThere = () => existsSync(path) && statSync(path).size > 0;
    watch(folder, { signal }, () => isThere() && resolve(path));
    signal.addEventListener("abort", () =>
      reject(new Error(`${path} was not there after ${LIMIT_MS / 1000} s`)),
    );
  });
}
