/**
 * Real files beside the project, which are never part of it: Kaggle's "Digit Recognizer"
 * and digits written with a pen. Measurements that need them are skipped where they are not.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../script.mjs";

const FOLDER = join(ROOT, "..", "shared", "data");

export const KAGGLE_ZIP = "digit-recognizer.zip";
export const FIRST_ROWS = "train_first2000.csv";
export const PEN_STROKES = "pen_strokes_200.ndjson";

/** Where a real file is, or null, with a word about it. @param {string} name */
export function findRealData(name) {
  const path = join(FOLDER, name);
  if (existsSync(path)) return path;
  console.log(`${name} is not in ../shared/data: what needs it is skipped.`);
  return null;
}

/**
 * Digits as people wrote them: `strokes` in a square of the side `BOX`, y down.
 *
 * @param {string} path
 * @returns {{ label: number, strokes: [x: number, y: number][][] }[]}
 */
export function readPenStrokes(path) {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/** The side of the square in which the pen strokes were written. */
export const PEN_BOX = 500;
