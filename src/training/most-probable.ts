/**
 * The most probable class of each image, `[images]`; the first of equals, and the first of all
 * where a network that went astray says NaN.
 */
export function mostProbable(
  probabilities: Float32Array,
  classCount: number,
): Uint8Array<ArrayBuffer> {
  const classes = new Uint8Array(probabilities.length / classCount);
  for (const image of classes.keys()) {
    const row = probabilities.subarray(image * classCount, (image + 1) * classCount);
    const greatest = row.reduce((most, value) => Math.max(most, value), 0);
    classes[image] = Math.max(0, row.indexOf(greatest));
  }
  return classes;
}
