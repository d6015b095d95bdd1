/**
 * End-to-end tests in Chromium, on the built site as `vite preview` serves it: under the
 * same Content-Security-Policy that users get.
 *
 * `npm run e2e` builds the site, finds a browser (BROWSER_PATH) and a free port (E2E_PORT).
 * E2E_SITE tests a site that was built into another folder than dist/.
 */

import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS } from "../scripts/browser-args.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = fileURLToPath(new URL("../reports", import.meta.url));
const port = Number(process.env["E2E_PORT"] ?? 4179);
const executablePath = process.env["BROWSER_PATH"];
/** The built site to test. */
const site = process.env["E2E_SITE"] ?? fileURLToPath(new URL("../dist", import.meta.url));
const vite = fileURLToPath(new URL("../node_modules/vite/bin/vite.js", import.meta.url));

/**
 * The specs that spend most of their time on training. On two cores one of them runs at a time, and
 * beside it all others, which take about as long; two trainings would only wait for each other.
 */
const TRAINS =
  /(alive|arena|draw|draw-style|formats|labels|layouts|likeness|other-datasets|placing|real-data|sample-journey|training)\.spec\.ts$/;
const trainers = availableParallelism() >= 4 ? 2 : 1;

export default defineConfig({
  testDir: ".",
  outputDir: `${reports}/e2e`,
  forbidOnly: process.env["CI"] !== undefined,
  // A test that fails is repeated for its trace alone: that it passes then makes nothing good.
  retries: 1,
  failOnFlakyTests: true,
  workers: trainers + 1,
  projects: [
    { name: "trains", testMatch: TRAINS, workers: trainers },
    { name: "looks", testIgnore: TRAINS },
  ],
  timeout: 120_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [["line"], ["json", { outputFile: `${reports}/e2e.json` }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 900 },
    // What is not there by then never comes: a test says so before its own time is up.
    actionTimeout: 30_000,
    launchOptions: { args: [...BROWSER_ARGS], ...(executablePath ? { executablePath } : {}) },
    screenshot: "only-on-failure",
    // Without a picture of every frame, which would slow the training that is tested.
    trace: { mode: "on-first-retry", screenshots: false },
  },
  webServer: {
    command: `"${process.execPath}" "${vite}" preview --outDir "${site}" --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
