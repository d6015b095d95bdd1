import { describe, expect, test } from "vitest";
import { TURNS } from "../../domain/turn";
import { applyMends } from "./apply-mend";
import { copyOf, sampleDigits } from "./test-looks";
import { uprightTurn } from "./upright";

/** Others than those that are compared with. */
const DIGITS = sampleDigits(300, 7);

describe("uprightTurn", () => {
  test("leaves upright digits as they are, of other sizes too", () => {
    expect(uprightTurn(DIGITS)).toBe("none");
    expect(uprightTurn(sampleDigits(100, 7, 12))).toBe("none");
  });

  test.each(TURNS.filter((turn) => turn !== "none"))("takes back %s", (turn) => {
    const lying = applyMends(copyOf(DIGITS), [{ kind: "turn", turn }]);
    const back = uprightTurn(lying) ?? "none";

    expect(back).not.toBe("none");
    expect(uprightTurn(applyMends(lying, [{ kind: "turn", turn: back as "flip" }]))).toBe("none");
  });

  test("sees them dark on light as well", () => {
    const lying = applyMends(copyOf(DIGITS), [
      { kind: "invert" },
      { kind: "turn", turn: "transpose" },
    ]);

    expect(uprightTurn(lying)).toBe("transpose");
  });

  test("says nothing about what is labelled as digits and is none", () => {
    const others = DIGITS.classIndices.map((digit) => (digit + 3) % 10);

    expect(uprightTurn({ ...DIGITS, classIndices: others })).toBeNull();
  });

  test("says nothing about few, nor about letters", () => {
    expect(uprightTurn(sampleDigits(19, 7))).toBeNull();
    const letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    expect(uprightTurn({ ...DIGITS, classLabels: letters })).toBeNull();
  });
});
