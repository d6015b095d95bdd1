/**
 * Memory of the browser's processes, as Linux counts it: the resident set (VmRSS) and its peak
 * (VmHWM), which the kernel keeps, so that nothing between two looks is missed. The code of the
 * browser itself, which processes share, is part of it.
 */

import { readFileSync, writeFileSync } from "node:fs";

/** @typedef {{ renderer: number, gpu: number }} Bytes of the page with its workers; of WebGL */

/** Long enough to stand out from what other processes of the browser do meanwhile. */
const BUSY_MS = 300;

/** Chromium starts the renderer of its own window with this. */
const BROWSER_WINDOW = "--top-chrome-webui";

/**
 * The processes of a page. The browser does not say which renderer is the page's, and has others:
 * so the page works for a moment, and its process is the one whose processor time grows. That of the
 * browser's own buttons and menus works by itself, and is left out.
 *
 * @param {import("playwright").Page} page
 * @returns {Promise<ProcessMemory | null>} null on systems other than Linux
 */
export async function pageMemory(page) {
  const browser = page.context().browser();
  if (process.platform !== "linux" || browser === null) return null;
  const session = await browser.newBrowserCDPSession();
  const before = await processorSeconds(session);
  await page.evaluate((busyMs) => {
    const end = performance.now() + busyMs;
    while (performance.now() < end);
  }, BUSY_MS);
  const after = await processorSeconds(session);
  await session.detach();
  const grown = ({ id, seconds }) => seconds - (before.find((one) => one.id === id)?.seconds ?? 0);
  const busiest = (type) =>
    after.filter((info) => info.type === type).sort((one, other) => grown(other) - grown(one))[0]
      ?.id ?? 0;
  return new ProcessMemory(busiest("renderer"), busiest("gpu"));
}

/** @param {import("playwright").CDPSession} session */
async function processorSeconds(session) {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo
    .map(({ id, type, cpuTime }) => ({ id, type: type.toLowerCase(), seconds: cpuTime }))
    .filter(({ id }) => !readFileSync(`/proc/${id}/cmdline`, "utf8").includes(BROWSER_WINDOW));
}

class ProcessMemory {
  #renderer;
  #gpu;

  /** @param {number} renderer @param {number} gpu process ids */
  constructor(renderer, gpu) {
    this.#renderer = renderer;
    this.#gpu = gpu;
  }

  /** @returns {Bytes} */
  now() {
    return this.#read("VmRSS");
  }

  /** The part of `now` that is mapped from files: the browser's code. @returns {Bytes} */
  code() {
    return this.#read("RssFile");
  }

  /** Since the processes began, or since `forgetPeak`. @returns {Bytes} */
  peak() {
    return this.#read("VmHWM");
  }

  /** Source: proc(5), clear_refs: 5 resets the peak to what is in use now. */
  forgetPeak() {
    for (const id of [this.#renderer, this.#gpu]) {
      if (id > 0) writeFileSync(`/proc/${id}/clear_refs`, "5");
    }
  }

  #read(field) {
    return { renderer: bytesOf(this.#renderer, field), gpu: bytesOf(this.#gpu, field) };
  }
}

function bytesOf(id, field) {
  if (id === 0) return 0;
  const line = readFileSync(`/proc/${id}/status`, "utf8").match(new RegExp(`${field}:\\s+(\\d+)`));
  return 1024 * Number(line?.[1] ?? Number.NaN);
}
