/** Colours → grey. */

/** Shares of red, green and blue in brightness. Source: ITU-R BT.601, section 2.5.1. */
const LUMA = [0.299, 0.587, 0.114] as const;
const OPAQUE = 255;

/** Of one pixel, in the unit of its colours; not rounded. */
export function brightness(red: number, green: number, blue: number): number {
  return LUMA[0] * red + LUMA[1] * green + LUMA[2] * blue;
}

/**
 * The brightness of each pixel, 0 to 255. What is transparent lies on paper that the ink stands out
 * from: white under dark ink, black under light.
 *
 * @param rgba `[pixels * 4]`, 0 to 255, colours not multiplied by their opacity
 * @param to `[pixels]`, overwritten
 * @returns whether anything was transparent
 */
export function writeGrey(rgba: Uint8Array | Uint8ClampedArray, to: Uint8Array): boolean {
  let light = 0;
  let opacity = 0;
  for (let pixel = 0, at = 0; pixel < to.length; pixel++, at += 4) {
    const grey = brightness(at0(rgba, at), at0(rgba, at + 1), at0(rgba, at + 2));
    const alpha = at0(rgba, at + 3);
    to[pixel] = Math.round(grey);
    light += grey * alpha;
    opacity += alpha;
  }
  if (opacity === OPAQUE * to.length) return false;
  const paper = light > 127.5 * opacity ? 0 : 255;
  for (let pixel = 0; pixel < to.length; pixel++) {
    const alpha = at0(rgba, 4 * pixel + 3) / OPAQUE;
    to[pixel] = Math.round(alpha * at0(to, pixel) + (1 - alpha) * paper);
  }
  return true;
}

function at0(values: Uint8Array | Uint8ClampedArray, at: number): number {
  return values[at] ?? 0;
}
