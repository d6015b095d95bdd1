import { describe, expect, test } from "vitest";
import type { ExclusionEffect } from "../../session/exclusion-effect";
import {
  effectCaution,
  effectText,
  exclusionText,
  foundText,
  searchCostText,
  searchText,
  trainText,
} from "./labels-text";

const RUN = { excluded: 0, accuracy: 0.99, mistakes: 42 };

function effect(onlyBeforeRight: number, onlyAfterRight: number, p: number): ExclusionEffect {
  const isOtherwiseSame = true;
  return {
    before: RUN,
    after: RUN,
    images: 4200,
    onlyBeforeRight,
    onlyAfterRight,
    p,
    isOtherwiseSame,
  };
}

describe("searchText", () => {
  test("names the network at work", () => {
    const at = (share: number) =>
      searchText({ phase: "running", kind: "label-errors", share }, 3).slice(0, 14);
    expect([0, 0.34, 0.99, 1].map(at)).toEqual([
      "Network 1 of 3",
      "Network 2 of 3",
      "Network 3 of 3",
      "Network 3 of 3",
    ]);
  });

  test("is silent while nothing, or something else, goes on", () => {
    expect(searchText({ phase: "idle" }, 3)).toBe("");
    expect(searchText({ phase: "running", kind: "map", share: 0.5 }, 3)).toBe("");
  });
});

describe("foundText", () => {
  test("counts, and says when there is nothing", () => {
    const suspect = {
      image: 1,
      given: 4,
      suggested: 9,
      givenProbability: 0.1,
      suggestedProbability: 0.9,
    };
    expect(foundText({ suspects: [suspect], images: 2000 })).toBe(
      "2,000 labels looked through: 1 looks wrong.",
    );
    expect(foundText({ suspects: [], images: 2000 })).toBe(
      "2,000 labels looked through: none looks wrong.",
    );
  });
});

describe("exclusionText", () => {
  test("tells what will be from what the network already is", () => {
    expect(exclusionText(37, false)).toBe("37 images are left out of training from now on.");
    expect(exclusionText(1, true)).toBe(
      "1 image is left out of training; the network you have did without.",
    );
    expect(exclusionText(0, true)).toBe("No image is left out of training.");
    expect(exclusionText(0, false)).toContain("the network you have did without some");
  });
});

describe("effectText", () => {
  test("calls a small difference what it may be", () => {
    expect(effectText(effect(3, 5, 0.727))).toBe(
      "Only the new network reads 5 images right, and only the one before reads 3 others. That may well be chance: two equally good networks would differ at least so much in 72.7% of cases (McNemar's test).",
    );
  });

  test("says which one is better where that is hardly chance", () => {
    expect(effectText(effect(7, 25, 0.0021))).toContain("better by more than chance");
    expect(effectText(effect(25, 7, 0.0021))).toContain("worse by more than chance");
    expect(effectText(effect(0, 40, 2e-12))).toContain("less than 0.1% of cases");
  });

  test("knows when nothing changed at all", () => {
    expect(effectText(effect(0, 0, 1))).toContain("no difference");
  });
});

describe("effectCaution", () => {
  test("warns of other settings", () => {
    expect(effectCaution({ ...effect(1, 2, 1), isOtherwiseSame: false })).toContain("settings");
    expect(effectCaution(effect(1, 2, 1))).toContain("another seed");
  });
});

test("what a search costs is said in time where that is known", () => {
  expect(searchCostText(null)).toBe("With the settings of step 2, three times over.");
  expect(searchCostText(4)).toBe(
    "Takes about 4\u00a0s on this machine with the settings of step 2.",
  );
});

test("the button says what the next training does without", () => {
  expect(trainText(false, false)).toBe("Train without them");
  expect(trainText(true, false)).toBe("Train again without them");
  expect(trainText(true, true)).toBe("Train again with all");
});
