import { describe, expect, test } from "vitest";
import type { DrawingStyle } from "../../domain/drawing/drawing-style";
import { isLayoutSure, labelPlaceOf, layoutText, readsText, usualText } from "./layout-text";

describe("how a file was understood", () => {
  test.each([
    [
      { code: "label-column", name: "class", position: 785, isSure: true },
      'Labels: "class", column 785',
    ],
    [{ code: "label-column", name: "", position: 1, isSure: false }, "Labels: column 1, probably"],
    [
      {
        code: "label-columns",
        first: { name: "label_0", position: 785 },
        last: { name: "label_9", position: 794 },
      },
      'Labels: one 1 in each row of "label_0", column 785, to "label_9", column 794',
    ],
    [{ code: "id-column", name: "id", position: 1 }, 'Names of the images: "id", column 1'],
    [{ code: "rows-left-out", count: 1, firstRow: 22 }, "Row 22 is no image and was left out"],
    [{ code: "empty-columns", count: 2 }, "2 empty columns left out"],
    [{ code: "scaled", from: -0.42421, to: 2.8215 }, "Pixels from -0.424 to 2.82 became 0 to 255"],
    [
      { code: "channels", channels: 4, arrangement: "interleaved", grey: "colours" },
      "Four values a pixel, made grey from their colours",
    ],
  ] as const)("%o", (decision, words) => {
    expect(layoutText(decision)).toBe(words);
  });
});

describe("the place of the label", () => {
  const label = { code: "label-column", name: "", isSure: false } as const;

  test("is the first column, the last, or none", () => {
    expect(labelPlaceOf([{ code: "no-header" }, { ...label, position: 1 }])).toBe("first");
    expect(labelPlaceOf([{ ...label, position: 785 }])).toBe("last");
    expect(labelPlaceOf([{ code: "id-column", name: "label", position: 1 }])).toBe("none");
  });

  test("is nothing to choose where no column is beside the pixels", () => {
    expect(labelPlaceOf([{ code: "no-header" }, { code: "scaled", from: 0, to: 1 }])).toBeNull();
  });

  test("is nothing to choose where each class has a column", () => {
    const [first, last] = [1, 10].map((position) => ({ name: "", position }));
    expect(
      first &&
        last &&
        labelPlaceOf([{ code: "no-header" }, { code: "label-columns", first, last }]),
    ).toBeNull();
  });

  test("is asked for where it is not sure", () => {
    expect(isLayoutSure([{ ...label, position: 1 }])).toBe(false);
    expect(isLayoutSure([{ ...label, position: 1, isSure: true }, { code: "no-header" }])).toBe(
      true,
    );
  });
});

test("a file as Kaggle's are is said in one line", () => {
  const style = { paper: 0, ink: 1 } as DrawingStyle;

  expect(usualText({ side: 28, drawingStyle: style })).toBe("Label first · 28×28 · light ink");
  expect(usualText({ side: 8, drawingStyle: { ...style, paper: 1, ink: 0.2 } })).toBe(
    "Label first · 8×8 · dark ink",
  );
});

test("what was decided about a file stands behind whose file it is", () => {
  expect(readsText("test", [])).toBe("Test data: as in Kaggle's files.");
  expect(
    readsText("training", [{ code: "no-header" }, { code: "separator", separator: ";" }]),
  ).toBe(
    "Training data: No names of columns; the first row is an image. Values between semicolons.",
  );
});
