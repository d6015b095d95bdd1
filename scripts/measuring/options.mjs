/** The options of the measuring scripts: `npm run <script> -- --recipe quick --seeds 3`. */

import { parseArgs } from "node:util";
import { SetupError } from "../script.mjs";

/**
 * @template {Record<string, string | boolean>} Defaults
 * @param {Defaults} defaults every option and its value where it is not given
 * @param {string} help said where an option is not understood, and for `--help`
 * @returns {Defaults}
 */
export function readOptions(defaults, help) {
  const options = Object.fromEntries(
    Object.entries({ ...defaults, help: false }).map(([name, value]) => [
      name,
      { type: typeof value === "boolean" ? "boolean" : "string", default: value },
    ]),
  );
  try {
    const { values } = parseArgs({ options: /** @type {any} */ (options) });
    if (!values["help"]) return /** @type {Defaults} */ (values);
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
  console.log(help);
  process.exit();
}

/** @param {string} text @param {string} name of the option */
export function wholeNumber(text, name) {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new SetupError(`--${name} must be a whole number above 0; got "${text}".`);
}

/**
 * @param {string} text names with commas between them
 * @param {readonly string[]} allowed
 * @param {string} name of the option
 */
export function listed(text, allowed, name) {
  const values = text.split(",").filter(Boolean);
  const unknown = values.find((value) => !allowed.includes(value));
  if (unknown === undefined) return values;
  throw new SetupError(`--${name} knows ${allowed.join(", ")}; got "${unknown}".`);
}

/**
 * A recipe, a seed and what differs from the recipe, as the page's address has them:
 * `recipe=quick&seed=1&epochs=1`.
 *
 * @param {string} recipe
 * @param {number} seed
 * @param {string} changes more of the same, or nothing
 */
export function settingsFragment(recipe, seed, changes) {
  const words = new URLSearchParams({ recipe, seed: String(seed) });
  for (const [key, value] of new URLSearchParams(changes)) words.set(key, value);
  return `#${words}`;
}

/** The recipes' names, as the page's address has them. */
export const RECIPES = ["quick", "standard", "best"];

/** The numbers from 1 on: seeds of repeated runs. @param {number} count */
export function firstSeeds(count) {
  return Array.from({ length: count }, (_, index) => index + 1);
}
