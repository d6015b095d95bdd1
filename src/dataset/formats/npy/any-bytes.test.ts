/** Whatever stands in a NumPy file, it ends with a part or with a failure by name. */
import { test } from "vitest";
import { npyBytes } from "../arrays/test-arrays";
import { expectForeseen, FUZZ_MS } from "../test-mutations";
import { NPY } from "./npy-format";

const ones = (count: number) => new Array<number>(count).fill(1);

test(
  "nearly good files",
  async () => {
    const files = [
      npyBytes({ shape: [2, 8, 8], numbers: ones(128) }),
      npyBytes({ shape: [1, 64], numbers: ones(64), descr: "<f8", isFortran: true, version: 2 }),
      npyBytes({ shape: [1, 8, 8, 3], numbers: ones(192), descr: ">f4" }),
      npyBytes({ shape: [5], numbers: ones(5), descr: "<i8" }),
      npyBytes({ shape: [2, 3], numbers: [0, 0, 1, 1, 0, 0] }),
    ];
    await expectForeseen(NPY, files);
  },
  FUZZ_MS,
);
