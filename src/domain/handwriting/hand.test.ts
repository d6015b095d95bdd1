import { describe, expect, test } from "vitest";
import { seededRandom } from "../random";
import { randomHand } from "./hand";

describe("randomHand", () => {
  test("is the same hand for the same seed, and another for another", () => {
    const point = { x: 10, y: 20 };

    expect(randomHand(seededRandom(1))(point)).toEqual(randomHand(seededRandom(1))(point));
    expect(randomHand(seededRandom(1))(point)).not.toEqual(randomHand(seededRandom(2))(point));
  });

  test("keeps neighbouring points together", () => {
    const random = seededRandom(3);
    for (let writer = 0; writer < 200; writer++) {
      const hand = randomHand(random);
      const [here, there] = [hand({ x: 30, y: 60 }), hand({ x: 30, y: 61 })];

      // One unit apart before; slant and waves together may stretch that a few times.
      expect(Math.hypot(here.x - there.x, here.y - there.y)).toBeLessThan(4);
    }
  });

  test("leaves top above bottom", () => {
    const random = seededRandom(4);
    for (let writer = 0; writer < 200; writer++) {
      const hand = randomHand(random);

      expect(hand({ x: 30, y: 0 }).y).toBeLessThan(hand({ x: 30, y: 100 }).y);
    }
  });
});
