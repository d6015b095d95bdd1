/**
 * Whether two readers of the same images differ by more than chance.
 *
 * Source: Quinn McNemar, "Note on the sampling error of the difference between correlated
 * proportions or percentages", 1947, in its exact form: only images that one of the two reads right
 * tell them apart, and if the two were equally good, each of those would be a toss of a coin.
 */

/**
 * The probability that two equally good readers differ by at least as much, two-sided:
 * 2·P(X ≤ min) with X binomial over all those images and ½; at most 1, and 1 where there are none.
 *
 *     mcnemarP(25, 7); // 0.0021: such a difference is hardly chance
 *
 * Right to twelve digits for thousands of images; what no number can hold, below 5e-324, is 0.
 *
 * @param onlyOneRight images that only one of the two reads right
 * @param onlyOtherRight images that only the other reads right
 */
export function mcnemarP(onlyOneRight: number, onlyOtherRight: number): number {
  const images = onlyOneRight + onlyOtherRight;
  const fewer = Math.min(onlyOneRight, onlyOtherRight);
  // The greatest of the sum's terms, the others as shares of it.
  let shareOfGreatest = 1;
  let sum = 1;
  for (let right = fewer; right > 0; right--) {
    shareOfGreatest *= right / (images - right + 1);
    sum += shareOfGreatest;
  }
  return Math.min(1, 2 * sum * binomialHalf(images, fewer));
}

/**
 * The probability of that many heads in so many tosses. Halved, which is exact, between the factors
 * of the binomial coefficient, because that alone would soon be too great a number.
 */
function binomialHalf(tosses: number, heads: number): number {
  let probability = 1;
  let halvings = 0;
  for (let one = 1; one <= heads; one++) {
    probability *= (tosses - heads + one) / one;
    for (; probability > 1; halvings++) probability /= 2;
  }
  return probability * 2 ** (halvings - tosses);
}
