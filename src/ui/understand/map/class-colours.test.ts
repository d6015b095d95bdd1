import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CLASS_COLOURS, colourName } from "./class-colours";

const THEMES = ["light", "dark"] as const;
const MAP = sheet("ValidationMap.module.css");
const TOKENS = sheet("../../styles/tokens.css");

function sheet(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), "utf8");
}

/** Both sheets give the dark colours second. */
function colourOf(styles: string, name: string, theme: (typeof THEMES)[number]): string {
  const found = [...styles.matchAll(new RegExp(`${name}: (#[0-9a-f]{6});`, "g"))];
  return found[THEMES.indexOf(theme)]?.[1] ?? "";
}

function linear(colour: string): readonly number[] {
  return [1, 3, 5].map((place) => {
    const value = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = linear(colour);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    })
    .sort((first, second) => first - second);
  return high / low;
}

/** Björn Ottosson, "A perceptual color space for image processing" (Oklab), 2020. */
function oklab(colour: string): readonly number[] {
  const [red = 0, green = 0, blue = 0] = linear(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

describe.each(THEMES)("the colours of classes in the %s theme", (theme) => {
  const colours = Array.from({ length: CLASS_COLOURS }, (_, index) =>
    colourOf(MAP, colourName(index), theme),
  );

  test("can be seen on their paper", () => {
    const paper = colourOf(TOKENS, "--panel", theme);
    expect(Math.min(...colours.map((colour) => contrast(colour, paper)))).toBeGreaterThan(3);
  });

  test("can be told apart", () => {
    const distances = colours.flatMap((one, place) =>
      colours.slice(place + 1).map((other) => {
        const [a, b] = [oklab(one), oklab(other)];
        return Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)));
      }),
    );
    // 0.02 is just noticeable side by side; small marks far apart need much more.
    expect(Math.min(...distances)).toBeGreaterThan(0.15);
  });
});

test("the thirteenth class looks like the first", () => {
  expect(colourName(12)).toBe(colourName(0));
});
