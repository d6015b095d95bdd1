/** Any range of numbers → a byte a pixel. */

/** `from` becomes 0 and `to` 255. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

export interface ValueRange {
  readonly min: number;
  readonly max: number;
  readonly areWhole: boolean;
}

/**
 * Divided by 255, moved to -1 to 1 as networks like them, or by mean and deviation: each is told by
 * how far the values reach.
 *
 * @returns null where the values are bytes already
 */
export function scaleFor({ min, max, areWhole }: ValueRange): Scale | null {
  if (min >= 0 && max <= 255 && areWhole) return null;
  if (min >= 0 && max <= 1) return { from: 0, to: 1 };
  if (min >= -1 && max <= 1) return { from: -1, to: 1 };
  // Bytes that were averaged or resized.
  if (min >= 0 && max <= 255) return { from: 0, to: 255 };
  return { from: min, to: max };
}

/** @returns 0 to 255, rounded */
export function scaled(value: number, scale: Scale | null): number {
  if (scale === null) return value;
  const span = scale.to - scale.from;
  return span === 0 ? 0 : Math.round((255 * (value - scale.from)) / span);
}

/** At least 1: a set in which every pixel is 0 is blank, not scaled by 0. */
export function greatestPixel(pixels: Uint8Array): number {
  let max = 1;
  // By index: `for … of` over 33 million bytes takes eight times as long (160 ms).
  for (let index = 0; index < pixels.length && max < 255; index++) {
    const pixel = pixels[index] ?? 0;
    if (pixel > max) max = pixel;
  }
  return max;
}
