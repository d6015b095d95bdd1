/** Starts Playwright on the built site, with the browser that was found and a free port. */

import { createServer } from "node:net";
import { runTool } from "./run-tool.mjs";

/**
 * @param {string} browserPath
 * @param {readonly string[]} args for Playwright
 * @param {{ timeoutMs?: number }} [options]
 */
export async function runEndToEndTests(browserPath, args = [], options = {}) {
  const env = { BROWSER_PATH: browserPath, E2E_PORT: String(await freePort()) };
  return runTool("@playwright/test", ["test", "-c", "e2e", ...args], { ...options, env });
}

/** A port nobody listens on at this moment. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
