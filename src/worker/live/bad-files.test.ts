/**
 * Every file that cannot be used says so: which file, where in it, what stands there, what to do.
 * What was loaded before stays in use. Six of them are also taken to the page, by e2e.
 */
import { describe, expect, test } from "vitest";
import { failureParts } from "#words/failure-text";
import { BAD_FILES, TINY } from "../../../e2e/fixtures/bad-files";
import { type FileToUpload, testCsv, trainCsv } from "../../../e2e/fixtures/digit-csv";
import { LiveData } from "./live-data";

/** Ten seconds of packing and unpacking, which one of the two can do: the page does. */
const QUICK_ONES = BAD_FILES.filter(({ what }) => what !== "a zip bomb");

const picked = ({ name, buffer }: FileToUpload) => new File([new Uint8Array(buffer)], name);

describe("with data loaded before, the desk", () => {
  test.each(QUICK_ONES)("refuses $what", async ({ file, says }) => {
    const desk = new LiveData(() => undefined);
    const good = [trainCsv(TINY), testCsv({ ...TINY, rows: 10 })].map(picked);
    const before = await desk.load(good, "training");
    const after = await desk.load([picked(file())], "training");

    expect(after.failures).toHaveLength(1);
    const [failure = { code: "cancelled" }] = after.failures;
    const { what, detail, kept } = failureParts(failure, "data", after);
    for (const part of says) expect(`${what} ${detail}`).toContain(part);
    expect(kept).toBe("your 30 images are still in use.");
    expect([after.training, after.test]).toEqual([before.training, before.test]);
    expect([desk.training?.count, desk.training?.classLabels.length]).toEqual([30, 10]);
    expect(desk.test?.count).toBe(10);
  });
});
