import { expect, test } from "vitest";
import { OUTCOME, TRAINING } from "../../session/fake-trainer";
import { initialState } from "../../session/session-state";
import { DEFAULT_SETTINGS } from "../../session/settings-url";
import { originOf, placeText } from "./place-text";

test("an image is known by its row in the file, and a generated one by its number", () => {
  expect(placeText(1203, { origin: "file", firstRow: 2 })).toBe("Row 1,205");
  expect(placeText(1203, { origin: "file", firstRow: 1 })).toBe("Row 1,204");
  expect(placeText(1203, { origin: "sample", firstRow: 2 })).toBe("Digit 1,204");
});

test("network and comparison remember where their images come from", () => {
  const session = initialState(DEFAULT_SETTINGS);
  const sample = { ...TRAINING, origin: "sample" } as const;
  const { understanding } = session;
  const arena = { ...understanding.arena, data: sample };
  const subject = { settings: DEFAULT_SETTINGS, data: TRAINING, excluded: [] };
  const later = {
    ...session,
    training: sample,
    model: { subject, outcome: OUTCOME },
    understanding: { ...understanding, arena },
  };

  expect(originOf("data", later).origin).toBe("sample");
  expect(originOf("network", later).origin).toBe("file");
  expect(originOf("arena", later).origin).toBe("sample");
});
