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
  // With none or all right a bound equals the accuracy, but for the rounding of the last digit.
  return {
    low: Math.max(0, Math.min(accuracy, middle - half)),
    likely: accuracy,
    high: Math.min(1, Math.max(accuracy, middle + half)),
  };
}

/** How many of new images a network will read wrong; round it for people. */
export interface ExpectedErrors {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/**
 * The number of errors among new images, with the interval that holds it in 95 of 100 cases.
 *
 * It is a little wider than the interval of the score, times the number of images: that one is
 * about the true accuracy, and the new images are themselves a sample, in which a network of known
 * accuracy still has luck. Both uncertainties are in it: their variances, Wilson's and p(1 − p)/n,
 * are added, around Wilson's middle. Source: Wayne Nelson, "Applied life data analysis", 1982,
 * chapter 6 (approximate prediction limits for a binomial); with Wilson's middle and variance for
 * his, because few or no errors were seen. From 4,200 validation images at 99 to 99.9 %, 95 to 96
 * of 100 such intervals hold the number of errors among 28,000; without the new images' luck, 93.
 *
 *     expectedErrors(expectedScore(0.996, 4200), 28_000); // 112, between 66 and 184
 *
 * @param score of `expectedScore`
 * @param images how many new ones; at least one
 * @returns numbers of images, not rounded, 0 to `images`
 */
export function expectedErrors(score: ExpectedScore, images: number): ExpectedErrors {
  const middle = (score.low + score.high) / 2;
  const scoreVariance = ((score.high - score.low) / (2 * Z)) ** 2;
  const half = Z * Math.sqrt(scoreVariance + (middle * (1 - middle)) / images);
  return {
    low: images * Math.max(0, 1 - middle - half),
    likely: images * (1 - score.likely),
    high: images * Math.min(1, 1 - middle + half),
  };
}
