/** What was measured, where and when: no number means anything without it. */

import { readFileSync } from "node:fs";
import { availableParallelism, cpus, freemem, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { BROWSER_ARGS } from "../browser-args.mjs";
import { findBrowser } from "../find-browser.mjs";
import { mebibytes } from "../measuring/numbers.mjs";
import { ROOT } from "../script.mjs";

export async function describeMachine() {
  return {
    date: new Date().toISOString().slice(0, 16).replace("T", " "),
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    freeMemoryBytes: freemem(),
    /** Processes that wanted a core in the last minute, on average: 0 is a quiet machine. */
    load: loadavg()[0] ?? 0,
    system: `${type()} ${release()}`,
    browser: await browserVersion(),
    node: process.versions.node,
    product: versionOf("package.json"),
    tfjs: versionOf("node_modules/@tensorflow/tfjs-core/package.json"),
  };
}

async function browserVersion() {
  const executablePath = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  const version = browser.version();
  await browser.close();
  return `Chromium ${version}, headless`;
}

function versionOf(path) {
  return JSON.parse(readFileSync(join(ROOT, path), "utf8")).version;
}

/** @param {Awaited<ReturnType<typeof describeMachine>>} machine */
export function reportMachine(machine) {
  const { date, cpu, cores, memoryBytes, load, system, browser, node, product, tfjs } = machine;
  return [
    `${date} UTC, ${cpu}, ${cores} cores, ${mebibytes(memoryBytes)}, ${system}.`,
    `${browser}; Node ${node}; Digit Dojo ${product}; TF.js ${tfjs}.`,
    `Load before the start: ${load.toFixed(2)}. Medians; in brackets the least and the greatest.`,
  ].join("\n");
}
