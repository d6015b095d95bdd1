import { describe, expect, test } from "vitest";
import { type ChartTheme, DARK_CHARTS, LIGHT_CHARTS } from "./chart-theme";

/** The least favourable backgrounds that the themes are made for. */
const CASES: readonly (readonly [ChartTheme, string])[] = [
  [LIGHT_CHARTS, "#ffffff"],
  [LIGHT_CHARTS, "#f8f9fa"],
  [DARK_CHARTS, "#1a1b1e"],
  [DARK_CHARTS, "#2e2e2e"],
];

describe("chart themes", () => {
  test.each(CASES)("read well: $0.name on $1", (theme, background) => {
    expect(contrast(theme.text, background)).toBeGreaterThanOrEqual(4.5);
    for (const line of [theme.axis, theme.training, theme.validation, theme.raw, theme.trend]) {
      expect(contrast(line, background), line).toBeGreaterThanOrEqual(3);
    }
  });

  test.each([LIGHT_CHARTS, DARK_CHARTS])("set a trend apart from its noise: $name", (theme) => {
    expect(contrast(theme.trend, theme.raw)).toBeGreaterThanOrEqual(3);
  });
});

/** WCAG 2.2's contrast ratio of two `#rrggbb` colours. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
