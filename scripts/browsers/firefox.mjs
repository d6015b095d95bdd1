/** Firefox, driven over WebDriver BiDi. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { onPath } from "../on-path.mjs";

const WINDOW = { width: 1280, height: 900 };
/** In these steps the mouse goes from one point of a stroke to the next. */
const STEPS_PER_POINT = 8;

/** ARIA's newer names for roles, by which Firefox calls them. @type {Readonly<Record<string, string>>} */
const ROLES = { img: "image" };

/** Debian's and Ubuntu's names for it. */
export const findFirefox = () => onPath(["firefox-esr", "firefox"])[0] ?? null;

/** @type {import("./driver.mjs").WithDriver} */
export async function withFirefox(home, work) {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error("Firefox is gone since it was found.");
  const downloads = join(home, "Downloads");
  mkdirSync(downloads);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    defaultViewport: WINDOW,
    // As root, Firefox refuses a home that is somebody else's.
    env: { ...process.env, HOME: home },
    extraPrefsFirefox: downloadTo(downloads),
  });
  try {
    const page = await browser.newPage();
    const version = await browser.version();
    await work(driverOf(page, version, downloads));
  } finally {
    await browser.close();
  }
}

/** Firefox's preferences, so that it puts files there without asking or showing them. */
function downloadTo(folder) {
  return {
    "browser.download.folderList": 2,
    "browser.download.dir": folder,
    "browser.download.useDownloadDir": true,
    "browser.download.alwaysOpenPanel": false,
    "browser.download.always_ask_before_handling_new_types": false,
  };
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} version
 * @param {string} downloads
 * @returns {import("./driver.mjs").Driver}
 */
function driverOf(page, version, downloads) {
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return {
    version,
    downloads,
    complaints: async () => complaints,
    open: (url) => page.goto(url, { waitUntil: "load" }),
    find: (role, name) => page.$(`::-p-aria([name="${name}"][role="${ROLES[role] ?? role}"])`),
    run: (act, ...args) => page.evaluate(act, ...args),
    async drag([first, ...others]) {
      if (first === undefined) return;
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of others) await page.mouse.move(x, y, { steps: STEPS_PER_POINT });
      await page.mouse.up();
    },
  };
}
