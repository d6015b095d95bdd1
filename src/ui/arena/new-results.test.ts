import { expect, test } from "vitest";
import type { ArenaResult } from "../../domain/arena/arena-result";
import { newResults } from "./new-results";

function resultOf(id: "softmax" | "mlp"): ArenaResult {
  return {
    id,
    contestant: { learner: id },
    fitSeconds: 1,
    secondsPerThousand: 1,
    sizeBytes: 1,
    predicted: Uint8Array.of(0),
    accuracy: 1,
  };
}

test("a result is new once, wherever it stands", () => {
  const [softmax, mlp] = [resultOf("softmax"), resultOf("mlp")];
  const again = resultOf("softmax");

  expect(newResults([], [softmax])).toEqual([softmax]);
  expect(newResults([softmax], [softmax, mlp])).toEqual([mlp]);
  expect(newResults([softmax, mlp], [again, mlp])[0]).toBe(again);
  expect(newResults([softmax, mlp], [softmax, mlp])).toEqual([]);
  expect(newResults([softmax, mlp], [])).toEqual([]);
});
