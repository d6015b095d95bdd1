import { beforeAll, describe, expect, test } from "vitest";
import { CONTESTANTS, contestantId } from "../domain/arena/contestants";
import * as tf from "../model/tf";
import { fitOf } from "./fit-contestant";
import {
  congruential,
  fitToEnd,
  NEVER,
  quarters,
  rowsOf,
  startWasmBackend,
  taskOf,
} from "./test-fits";

beforeAll(startWasmBackend);

const DATA = quarters(60, congruential(1));

describe("every contestant", () => {
  test.each(CONTESTANTS.map((contestant) => [contestantId(contestant), contestant] as const))(
    "keeps what its interface promises: %s",
    async (_id, contestant) => {
      const before = tf.memory().numTensors;
      const { fitted, shares } = await fitToEnd(fitOf(contestant)(taskOf(DATA)));
      const scores = await fitted.classScores(DATA, rowsOf(DATA), () => {}, NEVER);

      expect(fitted.classLabels).toEqual(DATA.classLabels);
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(scores).toHaveLength(60 * 4);
      for (let start = 0; start < scores.length; start += 4) {
        const row = scores.subarray(start, start + 4);
        expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
      }
      expect(tf.memory().numTensors).toBe(before);
    },
  );
});
