import { describe, expect, test } from "vitest";
import { fakePlan } from "./fake-plan";
import { mostHelpers } from "./most-helpers";

describe("the members that may take part", () => {
  test("are no more than the batch has shares", () => {
    // 128 / 32 = 4 shares; the 100 images of an epoch are 2.
    expect(mostHelpers(fakePlan(600, 128))).toBe(4);
    expect(mostHelpers(fakePlan(100, 128))).toBe(2);
    expect(mostHelpers(fakePlan(600, 8))).toBe(1);
  });

  test("hold less than 512 MB together", () => {
    const plan = fakePlan(600, 600);
    // 80,000 images of 2,500 bytes are 200 MB a member: two hold 400, three would hold 600.
    const data = { ...plan.data, side: 50, count: 80_000 };

    expect(mostHelpers({ ...plan, data })).toBe(2);
  });
});
