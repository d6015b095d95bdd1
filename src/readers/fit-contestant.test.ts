import { describe, expect, test } from "vitest";
import { CONTESTANTS, contestantId } from "../domain/arena/contestants";
import { fitContestant } from "./fit-contestant";
import { fakeEngine, fakeTraining } from "./network/test-networks";
import { openReader } from "./open-reader";
import {
  congruential,
  FIT_TOOLS,
  fitToEnd,
  inksOf,
  NEVER,
  quarters,
  READER_TOOLS,
  rowsOf,
  taskOf,
} from "./test-fits";

const DATA = quarters(60, congruential(1));
const FITTING = { ...FIT_TOOLS, trainNetwork: fakeTraining };
const READING = { ...READER_TOOLS, engine: fakeEngine };

describe("every contestant", () => {
  test.each(CONTESTANTS.map((contestant) => [contestantId(contestant), contestant] as const))(
    "keeps what its interface promises: %s",
    async (_id, contestant) => {
      const { model, shares } = await fitToEnd(fitContestant(contestant, taskOf(DATA), FITTING));
      // Plain data: as good after it was sent.
      const reader = await openReader(structuredClone(model), READING);
      const scores = await reader.readImages(DATA, rowsOf(DATA), () => {}, NEVER);
      const drawn = await reader.readInks(inksOf(DATA), DATA.count);
      reader.dispose();

      expect(reader.classLabels).toEqual(DATA.classLabels);
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      for (const read of [scores, drawn]) {
        expect(read).toHaveLength(60 * 4);
        for (let start = 0; start < read.length; start += 4) {
          const row = read.subarray(start, start + 4);
          expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
        }
      }
    },
  );
});
