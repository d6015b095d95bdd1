/** Starts Playwright on the built site, with the browser that was found and a free port. */

import { freePort } from "./free-port.mjs";
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
