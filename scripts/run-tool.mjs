/**
 * Runs the command-line tools of our packages with the Node that runs us: no shell, so
 * no quoting, and no .cmd files on Windows.
 */

import { spawn, spawnSync } from "node:child_process";
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

/**
 * Starts one tool beside others: what it prints is kept, so that no two are mixed.
 *
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, isQuiet?: boolean }} options `isQuiet`: else its output goes where
 *   ours goes, and `output` is empty
 * @returns {Promise<{ isSuccess: boolean, output: string }>} once it has ended
 */
export function startTool(packageName, args, { timeoutMs, isQuiet = false }) {
  return new Promise((resolve, reject) => {
    let output = "";
    const tool = spawn(process.execPath, [commandOf(packageName), ...args], {
      cwd: ROOT,
      stdio: isQuiet ? ["ignore", "pipe", "pipe"] : "inherit",
      timeout: timeoutMs,
    });
    for (const stream of [tool.stdout, tool.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    tool.once("error", reject);
    tool.once("close", (code) => resolve({ isSuccess: code === 0, output }));
  });
}

/** The script behind the (first) command of a package. */
function commandOf(packageName) {
  const folder = join(ROOT, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : Object.values(bin)[0]);
}
