/** What comes out of a picked file is counted, all of it together, and each zip within it. */
import { describe, expect, test, vi } from "vitest";
import {
  gzipFile,
  header,
  load,
  row,
  TEST,
  TRAINING,
  textFile,
  zipFile,
  zipOf,
} from "../test-files";

// A millionth of each limit, so that small files come up against it: 2 GiB for everything become
// 2 KiB, and the 256 MiB of an inner zip 256 bytes.
vi.mock("./byte-budget", async (importOriginal) => {
  const { ByteBudget } = await importOriginal<typeof import("./byte-budget")>();
  return {
    ByteBudget: class extends ByteBudget {
      constructor(limitBytes: number) {
        super(limitBytes / 1024 ** 2);
      }
    },
  };
});

/** Some 4 KB. */
const LONG = [
  header(true),
  ...Array.from({ length: 25 }, (_, index) => row(String(index % 2), index)),
].join("\n");

const tooLarge = (file: string, limitBytes: number) => ({ code: "too-large", file, limitBytes });

describe("the limit of all that is unpacked", () => {
  test("lets through what is below it", async () => {
    const { training, failures } = await load(
      zipFile("a.zip", { "train.csv": TRAINING, "test.csv": TEST }),
    );
    expect(training).toMatchObject({ count: 2 });
    expect(failures).toEqual([]);
  });

  test("holds for one gzip", async () => {
    const { training, failures } = await load(gzipFile("train.csv.gz", LONG));
    expect(training).toBeNull();
    expect(failures).toEqual([tooLarge("train.csv.gz", 2048)]);
  });

  test("holds for all the files of a zip together", async () => {
    const { training, failures } = await load(
      zipFile("a.zip", { "1.csv": TRAINING, "2.csv": TRAINING, "3.csv": TRAINING }),
    );
    expect(training).toMatchObject({ count: 2 });
    expect(failures).toEqual([tooLarge("3.csv", 2048)]);
  });

  test("is anew for the next file that was picked", async () => {
    const zip = (name: string) => zipFile(name, { "train.csv": TRAINING, "test.csv": TEST });
    const { failures } = await load(zip("a.zip"), zip("b.zip"));
    expect(failures).toEqual([]);
  });

  test("is not for a CSV as it is", async () => {
    const { training, failures } = await load(textFile("train.csv", LONG));
    expect(training).toMatchObject({ count: 25 });
    expect(failures).toEqual([]);
  });
});

test("a zip in a zip, which has to be held in memory, has a limit of its own", async () => {
  const { failures } = await load(
    zipFile("a.zip", { "train.csv.zip": zipOf({ "train.csv": TRAINING, "test.csv": TEST }) }),
  );
  expect(failures).toEqual([tooLarge("train.csv.zip", 256)]);
});
