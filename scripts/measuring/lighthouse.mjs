/** Lighthouse, fetched by npx and run in a browser of this machine. */

import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const LIGHTHOUSE = "lighthouse@13.5.0";
/** Of its presets: a phone with a slow network and processor, and a desktop. */
export const FORMS = /** @type {const} */ (["phone", "desktop"]);

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FETCH_LIMIT_MS = 180_000;
const RUN_LIMIT_MS = 180_000;

/** What keeps npx from getting it; null if nothing does. Fetched once, it is kept in npm's cache. */
export function whyNotFetched() {
  const { command, args } = npx(["--version"]);
  const { status, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    timeout: FETCH_LIMIT_MS,
  });
  if (status === 0) return null;
  const lines = (error?.message ?? stderr).split("\n");
  return (lines.find((line) => /error/i.test(line)) ?? lines[0] ?? "").trim();
}

/**
 * The report of each run stays in `REPORTS`, as JSON.
 *
 * @param {{ url: string, form: string, runs: number, browser: string, REPORTS: string }} measuring
 * @returns {Promise<Record<string, number[]>>} of each category its scores, 0 to 100
 */
export async function lighthouseScores({ url, form, runs, browser, REPORTS }) {
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, /** @type {number[]} */ ([])]));
  for (let run = 1; run <= runs; run++) {
    const path = join(REPORTS, `lighthouse-${form}-${run}.json`);
    await runOnce(url, form, browser, path);
    const { categories } = JSON.parse(readFileSync(path, "utf8"));
    for (const name of CATEGORIES) scores[name]?.push(Math.round(100 * categories[name].score));
  }
  return scores;
}

/** Beside this process, which serves the site. */
function runOnce(url, form, browser, path) {
  const { command, args } = npx([
    url,
    "--quiet",
    "--output=json",
    `--output-path=${path}`,
    `--only-categories=${CATEGORIES.join(",")}`,
    // Root cannot use the sandbox.
    "--chrome-flags=--headless=new --no-sandbox",
    ...(form === "desktop" ? ["--preset=desktop"] : []),
  ]);
  return new Promise((resolve, reject) => {
    const tool = spawn(command, args, {
      env: { ...process.env, CHROME_PATH: browser },
      stdio: ["ignore", "inherit", "pipe"],
      timeout: RUN_LIMIT_MS,
    });
    let errors = "";
    tool.stderr.setEncoding("utf8").on("data", (text) => {
      errors += text;
    });
    tool.once("error", reject);
    tool.once("close", (code) =>
      code === 0 ? resolve(undefined) : reject(new Error(`Lighthouse failed:\n${errors}`)),
    );
  });
}

/** By the npm that runs us, where one does: no shell, and no .cmd file on Windows. */
function npx(args) {
  const npm = process.env["npm_execpath"];
  const exec = ["exec", "--yes", "--", LIGHTHOUSE, ...args];
  return npm?.endsWith(".js")
    ? { command: process.execPath, args: [npm, ...exec] }
    : { command: "npm", args: exec };
}
