import { describe, expect, test } from "vitest";
import { STYLES } from "./styles";

describe("STYLES", () => {
  test("knows several ways to write each of the ten digits", () => {
    expect(STYLES).toHaveLength(10);
    for (const styles of STYLES) expect(styles.length).toBeGreaterThan(5);
  });

  test.each(STYLES.map((styles, digit) => ({ digit, styles })))(
    "keeps every style of $digit in its field",
    ({ styles }) => {
      for (const { weight, strokes } of styles) {
        expect(weight).toBeGreaterThan(0);
        for (const knots of strokes) expect(knots.length).toBeGreaterThan(1);
        for (const { x, y } of strokes.flat()) {
          expect(x).toBeGreaterThanOrEqual(-30);
          expect(x).toBeLessThanOrEqual(110);
          expect(y).toBeGreaterThanOrEqual(-5);
          expect(y).toBeLessThanOrEqual(105);
        }
      }
    },
  );
});
