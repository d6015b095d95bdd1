/** Choosing images to be left out. Positions in the training data, ascending, each once. */

export function withImages(
  excluded: readonly number[],
  images: readonly number[],
): readonly number[] {
  return [...new Set([...excluded, ...images])].sort((one, other) => one - other);
}

export function withoutImages(
  excluded: readonly number[],
  images: readonly number[],
): readonly number[] {
  const gone = new Set(images);
  return excluded.filter((image) => !gone.has(image));
}
