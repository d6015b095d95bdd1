import { describe, expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import { principalAxes, project } from "./principal-axes";

const NEVER = new AbortController().signal;

describe("the principal axes", () => {
  test("are the directions in which the images lie", async () => {
    // All images are multiples of two patterns of disjoint pixels, (1, 2, 2, 0, 0) / 3 and
    // (0, 0, 0, 3, 4) / 5, so that an axis apart from these two has nothing to tell.
    const images = Uint8Array.of(10, 20, 20, 0, 0, 1, 2, 2, 0, 0, 0, 0, 0, 3, 4, 5, 10, 10, 6, 8);
    const axes = await principalAxes(images, 5, 2, seededRandom(1), NEVER);

    const coordinates = new Float64Array(2);
    project(Uint8Array.of(10, 20, 20, 3, 4), axes, coordinates);
    const [first = 0, second = 0] = coordinates;
    expect(first ** 2 + second ** 2).toBeCloseTo(30 ** 2 + 5 ** 2, 9);
  });

  test("are no more than pixels", async () => {
    const axes = await principalAxes(Uint8Array.of(1, 2, 3, 4), 2, 64, seededRandom(1), NEVER);

    expect(axes.count).toBe(2);
  });

  test("are the same for the same seed", async () => {
    const images = Uint8Array.from({ length: 90 }, (_, pixel) => (pixel * 37) % 251);
    const [one, other] = await Promise.all(
      [5, 5].map((seed) => principalAxes(images, 9, 4, seededRandom(seed), NEVER)),
    );

    expect(one).toEqual(other);
  });

  test("are not looked for any more when that is cancelled", async () => {
    const search = principalAxes(new Uint8Array(9), 9, 4, seededRandom(1), AbortSignal.abort());

    await expect(search).rejects.toMatchObject({ failure: { code: "cancelled" } });
  });
});
