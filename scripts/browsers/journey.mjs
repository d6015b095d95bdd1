/**
 * The main journey, once for all browsers: from a fresh page over a training and a drawing to a
 * submission. Each step is one check; one that fails ends the journey.
 */

import { readFileSync } from "node:fs";
import { downloadOf } from "./await-download.mjs";
import { checkSubmission } from "./submission.mjs";

/** Starting a backend means measuring it; training takes its time beside other work. */
const START_MS = 90_000;
const TRAINING_MS = 600_000;

/** Far below what Quick reaches on sample digits, far above chance. */
const LEAST_ACCURACY_PERCENT = 90;

/** A one as a child writes it, in shares of the canvas's side. */
const ONE = [
  { x: 0.35, y: 0.35 },
  { x: 0.52, y: 0.15 },
  { x: 0.52, y: 0.85 },
];

/**
 * @typedef {object} Step
 * @property {string} name what holds if it passes
 * @property {(person: import("./person.mjs").Person) => Promise<string>} take does and checks it;
 *   gives what was seen, or throws
 */

/** @param {string} url ends in a slash @returns {readonly Step[]} */
export const journey = (url) => [
  {
    name: "the page opens and chooses a backend",
    async take({ driver, reads }) {
      await driver.open(url);
      return `backend: ${await reads("Backend", /^(?!Measuring)\S.*/, START_MS)}`;
    },
  },
  {
    name: "sample digits are there by themselves",
    async take({ reads }) {
      const training = await reads("Training data status", /^\d+,\d{3} images, 10 classes/);
      const test = await reads("Test data status", /^1,000 images/);
      return `${training}; ${test}`;
    },
  },
  {
    name: "Quick can be chosen",
    async take({ choose }) {
      await choose("Standard");
      await choose("Quick");
      return "by a click on its name, away from Standard";
    },
  },
  {
    name: "Quick trains to its end",
    async take({ press, reads }) {
      await press("button", "Train");
      const pattern = /Trained: .*validation accuracy [\d.]+%/;
      const text = await reads("Training status", pattern, TRAINING_MS);
      const accuracy = Number(/accuracy ([\d.]+)%/.exec(text)?.[1]);
      if (!(accuracy >= LEAST_ACCURACY_PERCENT))
        throw new Error(`${accuracy}% is less than ${LEAST_ACCURACY_PERCENT}%: "${text}"`);
      return `${text}; backend: ${await reads("Backend", /\S/)}`;
    },
  },
  {
    name: "a drawn one is read as a one",
    async take({ draw, reads }) {
      await draw("Draw a digit", ONE);
      return reads("Prediction", /^1 \(\d+\.\d%\)$/);
    },
  },
  {
    name: "the submission can be downloaded and is right",
    async take({ driver, press }) {
      const path = await downloadOf(driver.downloads, "submission.csv", () =>
        press("button", "Download submission.csv"),
      );
      return checkSubmission(readFileSync(path, "utf8"), 1000);
    },
  },
  {
    name: "nothing complained in the console",
    async take({ driver }) {
      const complaints = await driver.complaints();
      if (complaints.length > 0) throw new Error(complaints.join("\n"));
      return "no error";
    },
  },
];
