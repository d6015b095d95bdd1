import { describe, expect, test } from "vitest";
import type { ArenaResult } from "./arena-result";
import { type Contestant, contestantId } from "./contestants";
import { standings } from "./standings";

const GROUND = {
  images: new Uint32Array(100),
  truth: new Uint8Array(100),
  classLabels: [0, 1],
  seed: 1,
  validationShare: 0.1,
  excluded: [],
  isContinued: false,
  onBothSides: 0,
  different: 100,
};

function result(contestant: Contestant, accuracy: number, fitSeconds = 1): ArenaResult {
  return {
    id: contestantId(contestant),
    contestant,
    fitSeconds,
    secondsPerThousand: 0.1,
    sizeBytes: 1000,
    predicted: new Uint8Array(100),
    accuracy,
  };
}

const SOFTMAX = result({ learner: "softmax" }, 0.9);
const MLP = result({ learner: "mlp" }, 0.98);

describe("standings", () => {
  test("ranks the judged by accuracy, whoever came first", () => {
    const rows = standings({
      ground: GROUND,
      results: [SOFTMAX, MLP],
      waiting: [],
      progress: null,
    });

    expect(rows).toMatchObject([
      { id: "mlp", rank: 1 },
      { id: "softmax", rank: 2 },
    ]);
  });

  test("ranks nobody on one image, nor on images that were learned from", () => {
    const rest = { results: [SOFTMAX, MLP], waiting: [], progress: null };
    for (const ground of [
      { ...GROUND, images: new Uint32Array(1), different: 1 },
      { ...GROUND, onBothSides: 3 },
    ]) {
      expect(standings({ ...rest, ground })).toMatchObject([
        { id: "softmax", rank: null, interval: null },
        { id: "mlp", rank: null, interval: null },
      ]);
    }
  });

  test("gives equals one rank, the faster above, and the next one two lower", () => {
    const svm = result({ learner: "linear-svm" }, 0.98, 0.5);
    const rows = standings({
      ground: GROUND,
      results: [SOFTMAX, MLP, svm],
      waiting: [],
      progress: null,
    });

    expect(rows).toMatchObject([
      { id: "linear-svm", rank: 1 },
      { id: "mlp", rank: 1 },
      { id: "softmax", rank: 3 },
    ]);
  });

  test("keeps a row for the one at work and for each that waits", () => {
    const rows = standings({
      ground: GROUND,
      results: [SOFTMAX],
      waiting: ["mlp", "kernel-svm"],
      progress: { id: "mlp", phase: "fitting", share: 0.5 },
    });

    expect(rows).toMatchObject([
      { id: "softmax", state: "judged" },
      { id: "mlp", state: "running", phase: "fitting", share: 0.5 },
      { id: "kernel-svm", state: "waiting" },
    ]);
  });

  test("does not list twice who is judged already and asked for again", () => {
    const rows = standings({
      ground: GROUND,
      results: [SOFTMAX],
      waiting: ["softmax"],
      progress: null,
    });

    expect(rows).toHaveLength(1);
  });

  test("gives each its 95 % interval", () => {
    const [row] = standings({ ground: GROUND, results: [MLP], waiting: [], progress: null });

    // Wilson's formula by hand, 98 of 100 with z = 1.96: 0.92999 and 0.99450.
    expect(row).toMatchObject({
      interval: { low: expect.closeTo(0.93, 4), high: expect.closeTo(0.9945, 4) },
    });
  });
});
