/** What share of new images a network will read right, judged by the ones it was validated on. */
export interface ExpectedScore {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Two-sided 95 % of a normal distribution. */
const Z = 1.96;

/**
 * The interval that holds the true accuracy in 95 of 100 cases.
 *
 * Source: Edwin B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", 1927. Unlike ± one number it stays below 100 % where nearly everything is right.
 *
 * @param accuracy 0 to 1, on `images` that the network never trained on; at least one
 */
export function expectedScore(accuracy: number, images: number): ExpectedScore {
  const shrink = 1 + Z ** 2 / images;
  const middle = (accuracy + Z ** 2 / (2 * images)) / shrink;
  const variance = (accuracy * (1 - accuracy)) / images + Z ** 2 / (4 * images ** 2);
  const half = (Z * Math.sqrt(variance)) / shrink;
  return { low: middle - half, likely: accuracy, high: middle + half };
}
