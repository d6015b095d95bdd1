/** What the bench's own page is asked to train, and how. */

import { withSource } from "../load-source.mjs";

/** @typedef {import("./page/bench-page.mjs").TrainerSpec} TrainerSpec */
/** @typedef {Pick<TrainerSpec, "kind" | "backend" | "members" | "isPlain">} Contender */

/** TF.js's own way: `model.fit` on the main thread with WebGL. @type {Contender} */
export const PLAIN_FIT = { kind: "fit", backend: "webgl", members: 1, isPlain: false };

/** Different images; a step on them takes as long as on 42,000. */
export const FEW_IMAGES = 2000;

/** @param {string} fragment settings, as in the page's address @returns {Promise<any>} */
export function hyperparametersOf(fragment) {
  return withSource(async (load) => {
    const { readSettings } = await load("/src/session/read-address.ts");
    return readSettings(fragment).hyperparameters;
  });
}
