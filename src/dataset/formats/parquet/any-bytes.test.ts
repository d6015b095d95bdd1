/** Whatever stands in a Parquet file, it ends with a part or with a failure by name. */
import { test } from "vitest";
import { expectForeseen, FUZZ_MS } from "../test-mutations";
import { PARQUET } from "./parquet-format";
import { CLOTHES, DIGITS, LISTS, parquetBytes, TO_PREDICT } from "./test-parquet";

test(
  "nearly good files",
  async () => {
    await expectForeseen(PARQUET, [CLOTHES, DIGITS, LISTS, TO_PREDICT].map(parquetBytes));
  },
  FUZZ_MS,
);
