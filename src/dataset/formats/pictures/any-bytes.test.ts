/** Whatever stands in a picture, it ends with a part or with a failure by name. */
import { test } from "vitest";
import { greyPng, pngOf } from "../../../../e2e/fixtures/png";
import { expectForeseen, FUZZ_MS } from "../test-mutations";
import { PICTURE } from "./picture-format";

test(
  "nearly good files",
  async () => {
    const lines = [
      [1, 2, 3, 4, 5, 6, 7, 8],
      [9, 8, 7, 6, 5, 4, 3, 2],
    ];
    const files = [
      greyPng(new Array<number>(64).fill(7), 8),
      pngOf({ width: 2, height: 2, colours: 6, lines, filters: [1, 4] }),
      pngOf({
        width: 2,
        height: 2,
        colours: 3,
        depth: 1,
        lines: [[64], [128]],
        palette: [1, 2, 3],
      }),
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0),
    ];
    await expectForeseen(
      PICTURE,
      files.map((file) => Uint8Array.from(file)),
    );
  },
  FUZZ_MS,
);
