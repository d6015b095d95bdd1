/** Why WebGL cannot be trained on, as data; the words for it are in `words`. */
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
  /** It went away with all that was on it: a driver's reset, a laptop that changes cards. */
  "card-reset",
  /** The browser gives no other context to a page whose card was reset before. */
  "blocked-after-reset",
] as const;

export type GraphicsProblem = (typeof GRAPHICS_PROBLEMS)[number];
