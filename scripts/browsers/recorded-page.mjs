/**
 * The built page once more, with a script before all others that keeps what complains: WebDriver
 * has no console, and WebKit tells its own to nobody while it is automated.
 *
 * The page's Content-Security-Policy stays as it is. What workers log is not seen this way.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../script.mjs";

export const RECORDED_PAGE = "recorded.html";
/** The global variable with the complaints, an array of strings. */
export const COMPLAINTS = "digitDojoComplaints";
const RECORDER = "recorder.js";

/** @returns {import("vite").Plugin} that serves that page beside the built one */
export function recordedPage() {
  return {
    name: "recorded-page",
    configurePreviewServer(server) {
      server.middlewares.use(`/${RECORDED_PAGE}`, (_, response) => {
        const page = readFileSync(join(ROOT, "dist", "index.html"), "utf8");
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(page.replace("<script", `<script src="./${RECORDER}"></script><script`));
      });
      server.middlewares.use(`/${RECORDER}`, (_, response) => {
        response.setHeader("Content-Type", "text/javascript");
        response.end(`(${record})(${JSON.stringify(COMPLAINTS)});`);
      });
    },
  };
}

/** Runs in the page. */
function record(name) {
  const complaints = [];
  globalThis[name] = complaints;
  const logError = console.error;
  console.error = (...words) => {
    complaints.push(words.map(String).join(" "));
    logError(...words);
  };
  // Captured: a file that does not load tells only the element that asked for it.
  const listen = (type, say) =>
    addEventListener(type, (event) => complaints.push(`${type}: ${say(event)}`), true);
  listen("error", ({ message, target }) => message ?? target?.src ?? target?.href);
  listen("unhandledrejection", ({ reason }) => reason);
  listen("securitypolicyviolation", (event) => `${event.violatedDirective} ${event.blockedURI}`);
}
