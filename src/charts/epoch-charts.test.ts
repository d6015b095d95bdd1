import { describe, expect, test } from "vitest";
import type { EpochMetrics } from "../domain/training/progress";
import { epochAccuracyChart, epochLossChart } from "./epoch-charts";
import { FAKE_DARK } from "./fake-theme";

const OPTIONS = { theme: FAKE_DARK, ghost: [], count: null };

const EPOCHS: readonly EpochMetrics[] = [
  {
    epoch: 1,
    trainingLoss: 0.9,
    trainingAccuracy: 0.7,
    validationLoss: 0.1,
    validationAccuracy: 0.97,
  },
  {
    epoch: 2,
    trainingLoss: 0.6,
    trainingAccuracy: 0.98,
    validationLoss: 0.05,
    validationAccuracy: 0.985,
  },
  {
    epoch: 3,
    trainingLoss: 0.55,
    trainingAccuracy: 0.985,
    validationLoss: 0.04,
    validationAccuracy: 0.991,
  },
];

describe("epochLossChart", () => {
  test("sets training against validation, epochs counted from 1", () => {
    const { xs, series, description } = epochLossChart(EPOCHS, OPTIONS);

    expect(xs).toEqual([1, 2, 3]);
    expect(series.map(({ values }) => values)).toEqual([
      [0.9, 0.6, 0.55],
      [0.1, 0.05, 0.04],
    ]);
    expect(description).toBe("Loss after epoch 3: training 0.550, validation 0.040.");
  });

  test("tells the lines apart by more than colour", () => {
    const [training, validation] = epochLossChart(EPOCHS, OPTIONS).series;

    expect(training?.dash).not.toEqual(validation?.dash);
  });

  test("writes a loss that has run away in short", () => {
    const [first] = EPOCHS;
    const runaway = first ? [{ ...first, trainingLoss: 2_000_000 }] : [];

    expect(epochLossChart(runaway, OPTIONS).y.axis).toMatchObject({ format: "~s" });
  });
});

describe("epochAccuracyChart", () => {
  test("reaches over every accuracy of the first two epochs", () => {
    const { y } = epochAccuracyChart(EPOCHS.slice(0, 2), OPTIONS);

    expect(y.scale).toMatchObject({ domain: [0.7, 1] });
  });

  test("no longer reaches down to the first epoch from the third on", () => {
    const { y } = epochAccuracyChart(EPOCHS, OPTIONS);

    expect(y.scale).toMatchObject({ domain: [0.98, 0.992] });
    expect(y.axis).toMatchObject({ format: ".1%" });
  });

  test("says in words what the newest epoch reached", () => {
    expect(epochAccuracyChart(EPOCHS, OPTIONS).description).toBe(
      "Accuracy after epoch 3: training 98.50%, validation 99.10%.",
    );
  });

  test("has the epochs of the run before behind its own", () => {
    const ghost = EPOCHS.slice(0, 2);
    const { xs, series } = epochAccuracyChart(EPOCHS.slice(0, 1), { ...OPTIONS, ghost });

    expect(xs).toEqual([1, 2]);
    expect(series.map(({ name, values }) => [name, ...values])).toEqual([
      ["Run before", 0.97, 0.985],
      ["Training", 0.7, Number.NaN],
      ["Validation", 0.97, Number.NaN],
    ]);
  });

  test("has no line of unseen digits where all are learned from", () => {
    const all = EPOCHS.map((epoch) => ({ ...epoch, validationAccuracy: null }));

    expect(epochAccuracyChart(all, OPTIONS).series.map(({ name }) => name)).toEqual(["Training"]);
  });

  test("holds the whole run from its first epoch on", () => {
    const { x } = epochAccuracyChart(EPOCHS.slice(0, 1), { ...OPTIONS, count: 14 });

    expect(x.scale).toMatchObject({ domain: [0.5, 14.5] });
  });

  test("has axes before the first epoch", () => {
    expect(epochAccuracyChart([], OPTIONS)).toMatchObject({
      xs: [],
      y: { scale: { domain: [0, 1] } },
    });
  });
});
