/** The page as a person uses it, for scripts: its public interface, by role and name. */

import { SetupError } from "../script.mjs";

/** Training until somebody loses patience: Best takes hours without a graphics card. */
const NO_LIMIT = 0;
const LOADING_MS = 120_000;

/** @param {import("playwright").Page} page */
export function dojoPage(page) {
  const status = (name) => page.getByRole("status", { name, exact: true });
  const button = (name) => page.getByRole("button", { name, exact: true });
  const trainingStatus = status("Training status");
  const trainingDataStatus = status("Training data status");

  return {
    page,
    canvas: page.getByRole("img", { name: "Draw a digit" }),
    prediction: status("Prediction"),
    backend: status("Backend"),
    button,

    /** Opens the page and waits until it knows what it computes with. */
    async open(url, fragment = "") {
      await page.goto(`${url}${fragment}`);
      await status("Backend").filter({ hasNotText: "Measuring" }).waitFor({ timeout: LOADING_MS });
    },

    /**
     * Loads a file or, where there is none, waits for the page's own sample digits.
     *
     * @param {string | null} path a CSV, gzip or zip with labelled images
     */
    async load(path) {
      if (path !== null)
        await page.getByLabel("Training data", { exact: true }).setInputFiles(path);
      await waitForImages(path === null ? null : "Sample digits");
    },

    /** How many images there are to train on. */
    async imageCount() {
      const [count = ""] =
        /[\d,]+(?= images)/.exec((await trainingDataStatus.textContent()) ?? "") ?? [];
      return Number(count.replaceAll(",", ""));
    },

    async startTraining() {
      await button("Train").click();
    },

    /**
     * Waits for the end of the training.
     *
     * @returns {Promise<{ text: string, accuracy: number }>} the training status and, 0 to 1, the
     *   validation accuracy in it
     */
    async trained() {
      const end = trainingStatus.filter({ hasText: "Trained:" });
      await Promise.race([end.waitFor({ timeout: NO_LIMIT }), failure()]);
      const text = (await end.textContent()) ?? "";
      return { text, accuracy: Number(/accuracy ([\d.]+)%/.exec(text)?.[1]) / 100 };
    },

    /** Has the test images read. */
    async makeSubmission() {
      await button("Download submission.csv").click();
      const checked = status("Submission status");
      await Promise.race([checked.waitFor({ timeout: NO_LIMIT }), failure()]);
    },

    async clearDrawing() {
      await button("Clear drawing").click();
      await status("Prediction").filter({ hasText: "Draw a digit" }).waitFor();
    },
  };

  /** @param {string | null} former what the field must no longer say */
  async function waitForImages(former) {
    const field = page.locator('[data-slot="training"]').filter({ has: trainingDataStatus });
    const filled = field.filter({ hasText: /images/ });
    const loaded = former === null ? filled : filled.filter({ hasNotText: former });
    await Promise.race([loaded.waitFor({ timeout: LOADING_MS }), failure()]);
  }

  /** Fails when the page says that something failed. Never comes back otherwise. */
  async function failure() {
    const alert = page.getByRole("alert").first();
    await alert.waitFor({ timeout: NO_LIMIT }).catch(() => {
      // The page was closed: what waited for it is over.
    });
    if (page.isClosed()) return;
    throw new SetupError(`The page says: ${await alert.textContent()}`);
  }
}

/** @typedef {ReturnType<typeof dojoPage>} DojoPage */
