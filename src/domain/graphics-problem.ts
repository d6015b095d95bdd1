/** Why WebGL cannot be trained on, as data; the words for it are in `ui/words`. */
export const GRAPHICS_PROBLEMS = [
  /** The browser may have WebGL on its pages, but not in workers: WebKitGTK. */
  "forbidden-in-workers",
  /** It has, but what is computed there never arrives: Safari's fences (tfjs #7364). */
  "silent-in-workers",
  "no-graphics-card",
  /** Software that imitates a graphics card, and is slower than the processor by itself. */
  "imitated-graphics-card",
  /** Its numbers have 16 bits only. */
  "half-precision",
  "not-started",
] as const;

export type GraphicsProblem = (typeof GRAPHICS_PROBLEMS)[number];
