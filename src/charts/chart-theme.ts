/**
 * The colours of charts, which tfjs-vis and Vega only have for white paper: those of the page's
 * style sheets, by what a chart uses them for.
 *
 * Text has a contrast of at least 4.5 on the background, lines of at least 3 (WCAG 2.2 AA);
 * chart-theme.test.ts holds them to it. Blue and orange stay apart in every common colour
 * blindness; series differ in dash or width too.
 */

export interface ChartTheme extends ChartColours {
  readonly name: "light" | "dark";
}

export interface ChartColours {
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
  /** Of the run before. */
  readonly ghost: string;
}

/**
 * @param name of the scheme that the page shows
 * @param tokenOf gives the value of a custom property in that scheme, as `#rrggbb`
 */
export function chartTheme(
  name: ChartTheme["name"],
  tokenOf: (property: `--${string}`) => string,
): ChartTheme {
  return {
    name,
    text: tokenOf("--ink-soft"),
    axis: tokenOf("--line-strong"),
    grid: tokenOf("--line"),
    training: tokenOf("--data"),
    validation: tokenOf("--seal"),
    raw: tokenOf("--data-noise"),
    trend: tokenOf("--ink"),
    ghost: tokenOf("--line-strong"),
  };
}
