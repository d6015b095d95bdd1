/**
 * The colours of charts, which tfjs-vis and Vega only have for white paper.
 *
 * Text has a contrast of at least 4.5 on the background, lines of at least 3 (WCAG 2.2 AA);
 * chart-theme.test.ts holds them to it. Blue and orange stay apart in every common colour
 * blindness; series differ in dash or width too.
 */

export interface ChartTheme {
  readonly name: "light" | "dark";
  readonly text: string;
  readonly axis: string;
  /** Lets the eye follow a value, and needs no contrast. */
  readonly grid: string;
  /** What the network learns from. */
  readonly training: string;
  /** What it has never seen. */
  readonly validation: string;
  /** A noisy line behind its trend. */
  readonly raw: string;
  readonly trend: string;
}

/** For backgrounds from #f1f3f5 to white. */
export const LIGHT_CHARTS: ChartTheme = {
  name: "light",
  text: "#495057",
  axis: "#868e96",
  grid: "#e9ecef",
  training: "#1971c2",
  validation: "#c2410c",
  raw: "#4f8dc9",
  trend: "#0b3a63",
};

/** For backgrounds from #1a1b1e to #2e2e2e. */
export const DARK_CHARTS: ChartTheme = {
  name: "dark",
  text: "#ced4da",
  axis: "#909296",
  grid: "#34373c",
  training: "#66b2f0",
  validation: "#ffa94d",
  raw: "#4a86bb",
  trend: "#e7f1fb",
};
