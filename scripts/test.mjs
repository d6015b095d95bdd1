/**
 * `npm test`: everything that has to hold, in one command; continuous integration runs
 * nothing else. Installs what is missing first, a browser included.
 *
 * What needs no browser comes first, in two lanes: the unit tests as they go, and beside them the
 * other tools, one after the other, whose output is kept until the unit tests are through.
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
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS);
  const beside = runToolsInTurn();
  // Whatever becomes of the unit tests, it is waited for, and told, below.
  beside.catch(() => {});
  await stage("unit tests", runUnitTests);
  const tools = await beside;
  for (const { output, ...result } of tools) {
    console.log(`\n──── ${result.name} ────\n${output.trimEnd()}`);
    results.push(result);
  }
  const isBuilt = tools.some(({ name, counts }) => name === "build" && counts.failed === 0);
  await stage("end-to-end tests", isBuilt ? runBrowserTests : () => SKIPPED);
}

/** Type check, lint, unused code, build and size budget: each with its counts and its output. */
async function runToolsInTurn() {
  const { startTool } = await import("./run-tool.mjs");
  const done = [];
  const run = async (name, packageName, args) => {
    const startMs = performance.now();
    const options = { timeoutMs: STAGE_LIMIT_MS, isQuiet: true };
    const { isSuccess, output } = await startTool(packageName, args, options);
    const seconds = (performance.now() - startMs) / 1000;
    done.push({ name, counts: isSuccess ? PASSED : FAILED, seconds, output });
    return isSuccess;
  };
  await run("type check", "typescript", ["-b"]);
  await run("lint", "@biomejs/biome", ["ci", ...LINT_OPTIONS, "."]);
  await run("unused code", "knip", []);
  const isBuilt = await run("build", "vite", ["build", "--logLevel", "warn"]);
  if (isBuilt) await run("size budget", "size-limit", []);
  else
    done.push({ name: "size budget", counts: SKIPPED, seconds: 0, output: "There is no build." });
  return done;
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
}

async function runUnitTests() {
  const { startTool } = await import("./run-tool.mjs");
  const report = join(REPORTS, "unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { isSuccess } = await startTool("vitest", ["run", ...UNIT_OPTIONS, ...reporters], {
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
