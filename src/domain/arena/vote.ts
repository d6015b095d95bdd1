/** Several readers together: each has one vote of equal weight, divided as it is unsure. */

/**
 * The mean of what several readers hold probable.
 *
 *     const probabilities = meanOfScores([await knn.classScores(…), await svm.classScores(…)]);
 *
 * Equal sums stay equal, in whatever order the readers come (32-bit numbers between 2⁻²⁵ and 1 are
 * added without rounding), so that a tie is a tie: `mostProbable` gives it to the first class.
 *
 * @param scores of each reader `[images * classes]`, rows summing to 1, of the same images
 * @returns `[images * classes]`, rows summing to 1
 * @throws RangeError if there is none, or if they differ in length
 */
export function meanOfScores(scores: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const length = scores[0]?.length;
  if (length === undefined) throw new RangeError("a vote needs at least one reader; got none");
  const other = scores.find((one) => one.length !== length);
  if (other !== undefined) {
    throw new RangeError(`every reader must give ${length} scores; got ${other.length}`);
  }
  return Float32Array.from({ length }, (_, place) => {
    const sum = scores.reduce((total, one) => total + (one[place] ?? 0), 0);
    return sum / scores.length;
  });
}
