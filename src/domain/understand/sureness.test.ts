import { describe, expect, test } from "vitest";
import { surenessFall, surenessOf } from "./sureness";

/** Two classes; `sure` is the probability of the answer, by image. */
function read(answers: readonly (readonly [place: 0 | 1, sure: number])[]) {
  const rows = answers.flatMap(([place, sure]) =>
    place === 0 ? [sure, 1 - sure] : [1 - sure, sure],
  );
  return surenessOf(Float32Array.from(rows), 2);
}

function repeated<Value>(count: number, values: readonly Value[]): Value[] {
  return Array.from({ length: count }, () => values).flat();
}

/** Ones are answered with 0.98 on average, noughts with 0.68. */
const HELD_OUT = read(
  repeated(50, [
    [0, 0.66],
    [0, 0.7],
    [1, 0.96],
    [1, 1],
  ]),
);

describe("surenessOf", () => {
  test("is told by answer", () => {
    const { counts, means, spread } = HELD_OUT;

    expect(counts).toEqual([100, 100]);
    // Probabilities are float32.
    expect(means[0]).toBeCloseTo(0.68, 6);
    expect(means[1]).toBeCloseTo(0.98, 6);
    // Each is 0.02 from its mean.
    expect(spread).toBeCloseTo(0.02, 3);
  });
});

describe("surenessFall", () => {
  test("is told with what was to be expected", () => {
    const fall = surenessFall(HELD_OUT, read(repeated(20, [[1, 0.6]])));

    expect(fall?.expected).toBeCloseTo(0.98, 6);
    expect(fall?.found).toBeCloseTo(0.6, 6);
  });

  test("is none where only the harder class is tested", () => {
    expect(surenessFall(HELD_OUT, read(repeated(20, [[0, 0.68]])))).toBeNull();
  });

  test("is none below five hundredths, however sure", () => {
    expect(surenessFall(HELD_OUT, read(repeated(2000, [[1, 0.94]])))).toBeNull();
  });

  test("is none where a handful may be chance", () => {
    const few = read([
      [1, 0.6],
      [1, 1],
    ]);

    expect(surenessFall(HELD_OUT, few)).toBeNull();
  });
});
