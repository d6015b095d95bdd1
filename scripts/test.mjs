/**
 * `npm test`: everything that has to hold, in one command; continuous integration runs
 * nothing else. Installs what is missing first, a browser included.
 *
 * Each stage runs even if one before it failed, so that one run shows all that is wrong;
 * only without a build are there no end-to-end tests. The last line counts all checks:
 * every unit and end-to-end test, from their reports, and one for each other stage.
 */

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT, SetupError } from "./script.mjs";
import { setUp } from "./setup.mjs";
import {
  add,
  closingLine,
  FAILED,
  NOTHING,
  PASSED,
  playwrightCounts,
  SKIPPED,
  vitestCounts,
} from "./test-counts.mjs";

/** Far above what any stage takes; a stage that hangs must not hang with it what waits. */
const STAGE_LIMIT_MS = 45 * 60_000;
const REPORTS = join(ROOT, "reports");

/** Two tools colour what nobody looks at in a terminal, unless they are told. */
const isLog = !process.stdout.isTTY;
const LINT_OPTIONS = ["--error-on-warnings", ...(isLog ? ["--colors=off"] : [])];
const UNIT_OPTIONS = isLog ? ["--no-color"] : [];

const results = [];
try {
  setUp();
  await runStages();
} catch (error) {
  // Whatever it was, the last line counts it as failed.
  const isForeseen = error instanceof SetupError;
  console.error(isForeseen ? `\n${error.message}` : error);
  results.push({ name: isForeseen ? "set-up" : "the script", counts: FAILED, seconds: 0 });
}
summarize();

async function runStages() {
  const { runTool } = await import("./run-tool.mjs");
  const tool = (packageName, args) => () =>
    runTool(packageName, args, { timeoutMs: STAGE_LIMIT_MS }).isSuccess ? PASSED : FAILED;

  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS);
  await stage("type check", tool("typescript", ["-b", "--noEmit"]));
  await stage("lint", tool("@biomejs/biome", ["ci", ...LINT_OPTIONS, "."]));
  await stage("unused code", tool("knip", []));
  await stage("unit tests", () => runUnitTests(runTool));
  const isBuilt = await stage("build", tool("vite", ["build", "--logLevel", "warn"]));
  await stage("size budget", isBuilt ? tool("size-limit", []) : () => SKIPPED);
  await stage("end-to-end tests", isBuilt ? runBrowserTests : () => SKIPPED);
}

/** Runs one stage and keeps its counts. A missing browser is the stage's failure, not the end. */
async function stage(name, run) {
  console.log(`\n──── ${name} ────`);
  const startMs = performance.now();
  let counts = FAILED;
  try {
    counts = await run();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
  }
  results.push({ name, counts, seconds: (performance.now() - startMs) / 1000 });
  return counts.failed === 0;
}

function runUnitTests(runTool) {
  const report = join(REPORTS, "unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { isSuccess } = runTool("vitest", ["run", ...UNIT_OPTIONS, ...reporters], {
    timeoutMs: STAGE_LIMIT_MS,
  });
  return vitestCounts(report, isSuccess);
}

async function runBrowserTests() {
  const { findBrowser } = await import("./find-browser.mjs");
  const { runEndToEndTests } = await import("./run-end-to-end-tests.mjs");
  const browserPath = await findBrowser();
  console.log(`Browser: ${browserPath}`);
  const { isSuccess } = await runEndToEndTests(browserPath, [], { timeoutMs: STAGE_LIMIT_MS });
  return playwrightCounts(join(REPORTS, "e2e.json"), isSuccess);
}

function summarize() {
  console.log("\n──── summary ────");
  for (const { name, counts, seconds } of results) {
    console.log(
      `${name.padEnd(18)} ${`${seconds.toFixed(1)} s`.padStart(9)}   ${closingLine(counts)}`,
    );
  }
  const total = results.reduce((sum, { counts }) => add(sum, counts), NOTHING);
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`\n${closingLine(total)}`);
}
