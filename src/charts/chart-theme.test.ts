import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { chartTheme } from "./chart-theme";

const TOKENS = readFileSync(new URL("../ui/styles/tokens.css", import.meta.url), "utf8");

/** The sheet gives the dark colours second. */
function tokenOf(scheme: "light" | "dark", property: string): string {
  const [light = "", dark = ""] = TOKENS.split(':root[data-mantine-color-scheme="dark"]');
  const found = new RegExp(`${property}: (#[0-9a-f]{6});`).exec(scheme === "dark" ? dark : light);
  return found?.[1] ?? `no colour in ${property}`;
}

describe.each(["light", "dark"] as const)("the %s charts", (scheme) => {
  const { name, ...colours } = chartTheme(scheme, (property) => tokenOf(scheme, property));

  test("take every colour from the style sheet", () => {
    expect(name).toBe(scheme);
    for (const colour of Object.values(colours)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  test.each(["--paper", "--panel", "--sunken"])("read well on %s", (property) => {
    const background = tokenOf(scheme, property);
    const { text, axis, training, validation, raw, trend, ghost } = colours;
    expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
    for (const line of [axis, training, validation, raw, trend, ghost]) {
      expect(contrast(line, background), line).toBeGreaterThanOrEqual(3);
    }
  });

  test("set a trend apart from its noise", () => {
    expect(contrast(colours.trend, colours.raw)).toBeGreaterThanOrEqual(3);
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
