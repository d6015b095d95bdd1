/** Builds the site into `dist/`, unless what is there is newer than all it is made of. */

import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "./run-tool.mjs";
import { ROOT, SetupError } from "./script.mjs";

const SOURCES = [
  "src",
  "public",
  "scripts/vite-plugins",
  "index.html",
  "vite.config.ts",
  "package.json",
  "package-lock.json",
];

/** @throws {SetupError} if the build fails */
export function buildSiteIfNeeded() {
  const page = join(ROOT, "dist", "index.html");
  const newestSourceMs = Math.max(...SOURCES.map((path) => newestMs(join(ROOT, path))));
  if (existsSync(page) && statSync(page).mtimeMs > newestSourceMs) return;
  console.log("Building Digit Dojo.");
  const { isSuccess } = runTool("vite", ["build", "--logLevel", "warn"]);
  if (!isSuccess) throw new SetupError("The build failed: see above.");
}

/** When something under this path last changed; a folder changes when a file goes. */
function newestMs(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}
