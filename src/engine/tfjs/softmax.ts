/**
 * Adds each image's softmax to its probabilities.
 *
 * @param logits `[rows * classes]`
 * @param imageOf row → the image that it is a view of
 * @param views of each image: each counts for its share
 * @param sums `[images * classes]`
 */
export function addSoftmax(
  logits: Float32Array,
  classCount: number,
  imageOf: (row: number) => number,
  views: number,
  sums: Float32Array,
): void {
  for (let row = 0; row < logits.length / classCount; row++) {
    const own = logits.subarray(row * classCount, (row + 1) * classCount);
    const greatest = own.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    const exponentials = own.map((value) => Math.exp(value - greatest));
    const total = exponentials.reduce((sum, value) => sum + value, 0);
    const offset = imageOf(row) * classCount;
    for (const [column, value] of exponentials.entries()) {
      sums[offset + column] = (sums[offset + column] ?? 0) + value / total / views;
    }
  }
}
