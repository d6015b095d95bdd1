/** Numbers as people read them. In this folder's language, whatever the browser's is. */

const LOCALE = "en";
const COUNT = new Intl.NumberFormat(LOCALE);
const TWO_DIGITS = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 });
const PLURALS = new Intl.PluralRules(LOCALE);

/** Keeps a number and its unit on one line. */
const NO_BREAK = "\u00a0";

/** "35 s", never parted at the end of a line. */
export function withUnit(value: string | number, unit: string): string {
  return `${value}${NO_BREAK}${unit}`;
}

export function count(value: number): string {
  return COUNT.format(value);
}

/** Which of these words stands beside this number, by the language's own rule. */
export function plural(value: number, one: string, other = `${one}s`): string {
  return PLURALS.select(value) === "one" ? one : other;
}

/** "1 image", "28,000 images". */
export function counted(value: number, one: string, other = `${one}s`): string {
  return `${count(value)} ${plural(value, one, other)}`;
}

/** Of a list that is shown some at a time: "12 of 40 images", "40 images". */
export function shownOfText(shown: number, images: number): string {
  return shown < images
    ? `${count(shown)} of ${counted(images, "image")}`
    : counted(images, "image");
}

/** Of a button that lengthens a list. */
export function showMoreText(next: number): string {
  return `Show ${count(next)} more`;
}

/**
 * @param share 0 to 1
 * @returns "99.1%"; never "100%" for less than all, nor "0%" for more than nothing
 */
export function percent(share: number, digits = 1): string {
  const parts = percentParts(share, digits);
  return parts.number + parts.sign;
}

/** The same, where the number is shown apart from its sign. */
export function percentParts(
  share: number,
  digits = 1,
): { readonly number: string; readonly sign: string } {
  const smallest = 10 ** -digits;
  const rounded = Number((share * 100).toFixed(digits));
  const value = share < 1 && rounded >= 100 ? 100 - smallest : rounded;
  return { number: value.toFixed(digits), sign: "%" };
}

/** "1.9 s", "12 s", "4 min 10 s", "2 h 5 min". */
export function duration(seconds: number): string {
  if (seconds < 9.95) return withUnit(Math.max(0, seconds).toFixed(1), "s");
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return withUnit(whole, "s");
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return withRest(withUnit(minutes, "min"), whole % 60, "s");
  const rounded = Math.round(whole / 60);
  return withRest(withUnit(Math.floor(rounded / 60), "h"), rounded % 60, "min");
}

function withRest(text: string, rest: number, unit: string): string {
  return rest === 0 ? text : `${text} ${withUnit(rest, unit)}`;
}

/** An estimate: no more digits than it deserves. "about 40 s". */
export function roughDuration(seconds: number): string {
  if (seconds < 1) return "about a second";
  if (seconds < 60) return `about ${withUnit(TWO_DIGITS.format(seconds), "s")}`;
  if (seconds < 3600) return `about ${withUnit(TWO_DIGITS.format(seconds / 60), "min")}`;
  if (seconds < 100 * 3600) return `about ${withUnit(TWO_DIGITS.format(seconds / 3600), "h")}`;
  return `about ${count(Math.round(seconds / 86_400))} days`;
}

/** "76.8 MB", of a million bytes each. */
export function megabytes(bytes: number): string {
  return withUnit((bytes / 1e6).toFixed(1), "MB");
}

/** "2.4 GB", of a thousand million bytes each. */
export function gigabytes(bytes: number): string {
  return withUnit((bytes / 1e9).toFixed(1), "GB");
}

/** "3, 5 and 9"; at most `limit` of them by name. */
export function list(values: readonly (string | number)[], limit = 8): string {
  const named = values.slice(0, limit).map(String);
  const hidden = values.length - named.length;
  if (hidden > 0) return `${named.join(", ")} and ${hidden} more`;
  const last = named.pop() ?? "";
  return named.length === 0 ? last : `${named.join(", ")} and ${last}`;
}

/** A loss for a table or a sentence; one that exploded is written with an exponent. */
export function lossText(loss: number): string {
  return Math.abs(loss) < 1e4 ? loss.toFixed(3) : loss.toExponential(2);
}

/** As Kaggle writes scores, to four digits: "0.9951"; less than all is never 1. */
export function scoreNumber(share: number): string {
  const rounded = Math.min(1, share).toFixed(4);
  return share < 1 && rounded === "1.0000" ? "0.9999" : rounded;
}
