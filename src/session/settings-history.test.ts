import { describe, expect, test } from "vitest";
import { NO_HISTORY, redone, type SettingsHistory, undone, withChange } from "./settings-history";
import { DEFAULT_SETTINGS, recipeSettings, type Settings } from "./settings-url";

const withEpochs = (epochs: number): Settings => ({
  ...DEFAULT_SETTINGS,
  hyperparameters: { ...DEFAULT_SETTINGS.hyperparameters, epochs },
});
const FIVE = withEpochs(5);
const SIX = withEpochs(6);
const SEVEN = withEpochs(7);

/** 5, then 6, then 7. */
const TWICE: SettingsHistory = withChange(withChange(NO_HISTORY, FIVE, SIX), SIX, SEVEN);

describe("changes", () => {
  test("are undone one by one, and made again", () => {
    const first = undone(TWICE, SEVEN);
    expect(first?.settings).toEqual(SIX);
    const second = first && undone(first.history, first.settings);
    expect(second?.settings).toEqual(FIVE);
    expect(second && undone(second.history, second.settings)).toBeNull();

    const third = second && redone(second.history, second.settings);
    expect(third?.settings).toEqual(SIX);
    const fourth = third && redone(third.history, third.settings);
    expect(fourth).toEqual({ settings: SEVEN, history: TWICE });
    expect(fourth && redone(fourth.history, fourth.settings)).toBeNull();
  });

  test("that were undone are gone after another one", () => {
    const back = undone(TWICE, SEVEN);
    const other = back && withChange(back.history, SIX, FIVE);
    expect(other?.future).toEqual([]);
  });

  test("of nothing are no step, and what was undone can still be made again", () => {
    expect(withChange(NO_HISTORY, FIVE, withEpochs(5))).toEqual(NO_HISTORY);
    const back = undone(TWICE, SEVEN);
    expect(back && withChange(back.history, SIX, { ...SIX, backend: "cpu" })).toEqual(
      back?.history,
    );
  });

  test("leave alone what computes and what is held out", () => {
    const now = { ...recipeSettings("best", "cpu"), learnsFromAll: true };
    const history = withChange(NO_HISTORY, FIVE, now);
    expect(undone(history, now)?.settings).toEqual({
      ...FIVE,
      backend: "cpu",
      learnsFromAll: true,
    });
  });
});
