/**
 * Finds a Chromium for the end-to-end tests, the benchmark and the screenshots, and
 * installs one where there is none.
 *
 * In this order: the one named by BROWSER_PATH, Playwright's own, a Chrome, Chromium or
 * Edge of the system, Playwright's download, and on Debian as root the package chromium.
 * One that is there but does not start (a missing library, a stub) is passed over.
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { BROWSER_ARGS } from "./browser-args.mjs";
import { canInstallDebianPackages, installDebianPackages } from "./debian-packages.mjs";
import { onPath } from "./on-path.mjs";
import { runTool } from "./run-tool.mjs";
import { SetupError } from "./script.mjs";

const DOWNLOAD_LIMIT_MS = 8 * 60_000;
const START_LIMIT_MS = 60_000;

/**
 * @returns {Promise<string>} the path of a browser that starts
 * @throws {SetupError} if there is none and none could be installed
 */
export async function findBrowser() {
  const chosen = process.env.BROWSER_PATH;
  if (chosen) return requireChosen(chosen);

  const passedOver = [];
  for (const { candidates, announce } of sources()) {
    if (announce) console.log(announce);
    for (const path of candidates()) {
      const problem = await whyNotStarting(path);
      if (problem === null) return path;
      passedOver.push(`${path}: ${problem}`);
    }
  }
  throw new SetupError(
    [
      "No browser for the end-to-end tests was found, and none could be installed.",
      ...passedOver.map((line) => `  passed over ${line}`),
      "Install Chrome or Chromium, or set BROWSER_PATH to the one to use, and run the command again.",
      "On Linux, `npx playwright install --with-deps chromium` does it too, and asks for sudo.",
    ].join("\n"),
  );
}

/** Where to look, the cheap places first; a source is asked only if those before had none. */
function sources() {
  return [
    { candidates: playwrightsOwn },
    { candidates: systemBrowsers },
    {
      announce: "No browser found: downloading Playwright's Chromium (about 180 MB).",
      candidates: downloadedByPlaywright,
    },
    { candidates: installedByApt },
  ];
}

async function requireChosen(path) {
  const problem = existsSync(path) ? await whyNotStarting(path) : "there is no such file";
  if (problem === null) return path;
  throw new SetupError(`BROWSER_PATH is ${path}, but ${problem}.`);
}

/** What keeps this browser from starting; null if nothing does. */
async function whyNotStarting(executablePath) {
  try {
    const browser = await chromium.launch({
      executablePath,
      args: BROWSER_ARGS,
      timeout: START_LIMIT_MS,
    });
    await browser.close();
    return null;
  } catch (error) {
    const lines = String(error instanceof Error ? error.message : error).split("\n");
    const cause = lines.find((line) => /error while loading|cannot|denied|not found/i.test(line));
    return `it does not start (${(cause ?? lines[0] ?? "no reason given").trim()})`;
  }
}

function playwrightsOwn() {
  const path = chromium.executablePath();
  return path && existsSync(path) ? [path] : [];
}

function systemBrowsers() {
  if (process.platform === "win32") return windowsBrowsers().filter(existsSync);
  if (process.platform === "darwin") return macBrowsers().filter(existsSync);
  return onPath([
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
  ]);
}

function windowsBrowsers() {
  const { LOCALAPPDATA, PROGRAMFILES, "PROGRAMFILES(X86)": PROGRAMFILES_X86 } = process.env;
  const roots = [LOCALAPPDATA, PROGRAMFILES, PROGRAMFILES_X86].filter((root) => root !== undefined);
  const below = [
    "Google\\Chrome\\Application\\chrome.exe",
    "Chromium\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return below.flatMap((path) => roots.map((root) => join(root, path)));
}

function macBrowsers() {
  const names = ["Google Chrome", "Chromium", "Microsoft Edge"];
  const folders = ["/Applications", join(process.env.HOME ?? "", "Applications")];
  return names.flatMap((name) =>
    folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  );
}

/** Only the browser, without the second, headless-only build that Playwright would add. */
function downloadedByPlaywright() {
  const result = runTool("playwright", ["install", "--no-shell", "chromium"], {
    timeoutMs: DOWNLOAD_LIMIT_MS,
    // Without a network each of its servers would be waited for, several times over.
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
  });
  if (!result.isSuccess)
    console.log(`Playwright's download failed${result.isTimeout ? " (it took too long)" : ""}.`);
  return playwrightsOwn();
}

function installedByApt() {
  if (!canInstallDebianPackages()) return [];
  installDebianPackages(["chromium", "fonts-liberation"]);
  return systemBrowsers();
}
