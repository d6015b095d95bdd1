/**
 * `npm start`: installs what is missing, builds the site and opens it in the browser.
 *
 * It serves the built site and not the development server, because that is what was
 * tested and what everybody else gets. Who wants to change the code runs `npm run dev`.
 */

import { spawn } from "node:child_process";
import { ROOT, runScript, SetupError } from "./script.mjs";
import { setUp } from "./setup.mjs";

const FIRST_PORT = 4173;

await runScript(async () => {
  setUp();
  const { buildSiteIfNeeded } = await import("./build-site.mjs");
  buildSiteIfNeeded();
  const { preview } = await import("vite");
  // A port that is taken is no reason to stop: the next one will do.
  const server = await preview({ root: ROOT, preview: { port: FIRST_PORT, strictPort: false } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new SetupError("The server started, but has no address.");
  console.log(`\nDigit Dojo is running at ${url}\nPress Ctrl+C to stop it.`);
  openInBrowser(url);
});

/** Opens the page in the user's browser where there is one; the address is printed anyway. */
function openInBrowser(url) {
  if (process.env.CI || process.env.BROWSER === "none") return;
  const [command, ...args] = openCommand(url);
  if (command === undefined) return;
  const opener = spawn(command, args, { stdio: "ignore", detached: true });
  opener.on("error", () => {
    // No such command: a machine without a desktop.
  });
  opener.unref();
}

function openCommand(url) {
  if (process.platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", url];
  if (process.platform === "darwin") return ["open", url];
  if (process.env.WSL_DISTRO_NAME) return ["explorer.exe", url];
  const hasDesktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasDesktop ? ["xdg-open", url] : [];
}
