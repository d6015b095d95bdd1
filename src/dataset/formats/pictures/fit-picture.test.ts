import { expect, test } from "vitest";
import { fitPicture } from "./fit-picture";

const picture = (width: number, height: number, ...grey: number[]) => ({
  width,
  height,
  grey: Uint8Array.from(grey),
});

test("each pixel of a smaller picture is the mean of what it covers", () => {
  const grey = [10, 20, 0, 0, 30, 40, 0, 0, 0, 0, 8, 8, 0, 0, 8, 8];

  expect([...fitPicture(picture(4, 4, ...grey), 2)]).toEqual([25, 0, 0, 8]);
});

test("pixels that are covered in part count for that part", () => {
  // Of three pixels in two, each covers one and a half: (90 + 60 / 2) / 1.5 = 80, (30 + 0) / 1.5 = 20.
  const line = [90, 60, 0];

  expect([...fitPicture(picture(3, 3, ...line, ...line, ...line), 2)]).toEqual([80, 20, 80, 20]);
});

test("a picture that is not square stands in the middle of its own paper", () => {
  // Two wide, four high; the border's median is 200.
  const high = picture(2, 4, 200, 200, 200, 0, 0, 200, 200, 200);

  expect([...fitPicture(high, 4)]).toEqual([
    200, 200, 200, 200, 200, 200, 0, 200, 200, 0, 200, 200, 200, 200, 200, 200,
  ]);
});

test("a smaller picture is made larger", () => {
  expect([...fitPicture(picture(1, 1, 7), 2)]).toEqual([7, 7, 7, 7]);
});
