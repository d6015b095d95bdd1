/** Programs of the system. */

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * @param {readonly string[]} names of programs
 * @returns {string[]} all paths under which they are found, those of the first name first
 */
export function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name)).filter(existsSync));
}
