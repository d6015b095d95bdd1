import { describe, expect, test } from "vitest";
import { withImages, withoutImages } from "./exclusion";

describe("the images that are left out", () => {
  test("are listed once, in the order of the file", () => {
    expect(withImages([7, 20], [100, 7, 3])).toEqual([3, 7, 20, 100]);
  });

  test("can be taken in again, and others stay out", () => {
    expect(withoutImages([3, 7, 20], [7, 8])).toEqual([3, 20]);
  });
});
