/**
 * Runs the command-line tools of our packages with the Node that runs us: no shell, so
 * no quoting, and no .cmd files on Windows.
 */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./script.mjs";

/**
 * Runs one tool to its end, its output going where ours goes.
 *
 * @param {string} packageName whose package.json says where its command is
 * @param {readonly string[]} args
 * @param {{ timeoutMs?: number, env?: Record<string, string> }} [options] `env` is added to ours
 * @returns {{ isSuccess: boolean, isTimeout: boolean, exitCode: number | null }}
 */
export function runTool(packageName, args, { timeoutMs, env = {} } = {}) {
  const { status, error } = spawnSync(process.execPath, [commandOf(packageName), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: "inherit",
    ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
  });
  const isTimeout = error !== undefined && "code" in error && error.code === "ETIMEDOUT";
  if (error && !isTimeout) throw error;
  return { isSuccess: status === 0, isTimeout, exitCode: status };
}

/** The script behind the (first) command of a package. */
function commandOf(packageName) {
  const folder = join(ROOT, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : Object.values(bin)[0]);
}
