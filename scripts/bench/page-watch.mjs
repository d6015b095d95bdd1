/**
 * Notes, inside the page, when things happen that a person would see: by the page's own clock, which
 * starts when it is opened. Nothing of the product is changed for it.
 */

import { dojoPage } from "../measuring/dojo-page.mjs";

/**
 * @typedef {object} PageNotes
 * @property {Record<string, number>} times in ms, when it happened for the first time since `mark`:
 *   `chosen` (a file), `pressed` (anything), `train`, `submit` (pressed), `ready` (to compute), `loaded`,
 *   `predicted`, `trained`, `submitted`
 * @property {{ clicks: number, strokes: number }} presses of a person, on buttons and on the pad
 * @property {{ ms: number, validationPercent: number }[]} epochs
 * @property {{ startMs: number, durationMs: number }[]} longTasks of the main thread, above 50 ms
 */

/**
 * A new page with a watch in it.
 *
 * @param {import("playwright").Browser} browser
 */
export async function watchedPage(browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(watchInPage);
  return {
    ...dojoPage(page),
    /** @returns {Promise<PageNotes>} */
    notes: () => page.evaluate(() => /** @type {any} */ (globalThis).dojoNotes),
  };
}

/** Runs in the page, before anything of it. */
function watchInPage() {
  /** @type {PageNotes} */
  const notes = { times: {}, presses: { clicks: 0, strokes: 0 }, epochs: [], longTasks: [] };
  Object.assign(globalThis, { dojoNotes: notes });

  const note = (name) => {
    notes.times[name] ??= performance.now();
  };
  /** The samples', where a file is about to take their place. */
  let former = "";
  document.addEventListener("change", ({ target }) => isFile(target) && noteChoice(), true);
  document.addEventListener("click", ({ target }) => noteButton(target), true);
  document.addEventListener("pointerdown", ({ target }) => notePress(target), true);
  new MutationObserver(look).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      notes.longTasks.push({ startMs: startTime, durationMs: duration });
    }
  }).observe({ type: "longtask" });

  function isFile(target) {
    return target instanceof HTMLInputElement && target.type === "file";
  }

  function noteChoice() {
    note("chosen");
    former = status("Training data status");
    delete notes.times["loaded"];
  }

  function notePress(target) {
    note("pressed");
    if (target instanceof HTMLCanvasElement) notes.presses.strokes++;
    else notes.presses.clicks++;
  }

  function noteButton(target) {
    const text = target instanceof Element ? target.closest("button")?.textContent : null;
    if (text === "Train") note("train");
    if (text === "Download submission.csv") note("submit");
  }

  function look() {
    const backend = status("Backend");
    if (backend !== "" && !backend.startsWith("Measuring")) note("ready");
    const data = status("Training data status");
    if (/\d images/.test(data) && data !== former) note("loaded");
    if (/\d+ \(\d/.test(status("Prediction"))) note("predicted");
    if (status("Training status").startsWith("Trained:")) note("trained");
    if (status("Submission status") !== "") note("submitted");
    lookAtEpochs();
  }

  function status(name) {
    return document.querySelector(`[role=status][aria-label="${name}"]`)?.textContent ?? "";
  }

  function lookAtEpochs() {
    const rows = document.querySelectorAll('[aria-label="Numbers of each epoch"] tbody tr');
    for (let index = notes.epochs.length; index < rows.length; index++) {
      const text = rows[index]?.lastElementChild?.textContent ?? "";
      notes.epochs.push({ ms: performance.now(), validationPercent: Number.parseFloat(text) });
    }
  }
}
