/** Whatever stands in an IDX file, it ends with a part or with a failure by name. */
import { test } from "vitest";
import { idxBytes } from "../arrays/test-arrays";
import { expectForeseen, FUZZ_MS } from "../test-mutations";
import { IDX } from "./idx-format";

const zeros = (count: number) => new Array<number>(count).fill(0);

test(
  "nearly good files",
  async () => {
    const floats = idxBytes([1, 8, 8], zeros(4 * 64), 13);
    const files = [idxBytes([2, 8, 8], zeros(128)), idxBytes([9], zeros(9)), floats];
    await expectForeseen(IDX, files);
  },
  FUZZ_MS,
);
