/** What all our scripts share: where they are, and how they say what a person can mend. */

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What went wrong and what to do about it, for people; nobody needs its stack. */
export class SetupError extends Error {}

/** Runs the script's work; a SetupError is told in its own words, and ends with code 1. */
export async function runScript(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
