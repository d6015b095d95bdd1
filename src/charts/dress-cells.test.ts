import { expect, test } from "vitest";
import { cellRows, dressCells } from "./dress-cells";
import { FAKE_LIGHT } from "./fake-theme";

/** Of four 3s one was read as 8; both 8s were read rightly. */
const ROWS = [
  { x: 0, y: 0, value: 3 },
  { x: 1, y: 0, value: 1 },
  { x: 0, y: 1, value: 0 },
  { x: 1, y: 1, value: 2 },
];
const TITLES = { truth: "Is", predicted: "Read as", count: "Images" };
const SPEC = { width: 400, height: 360, data: { values: ROWS } };

test("cells carry the labels of the classes, and tell right from mistaken", () => {
  expect(cellRows(ROWS, [3, 8])).toMatchObject([
    { label: "3", readAs: "3", count: 3, kind: "right" },
    { label: "3", readAs: "8", count: 1, kind: "mistake" },
    { label: "8", readAs: "3", count: 0, kind: "mistake" },
    { label: "8", readAs: "8", count: 2, kind: "right" },
  ]);
});

test("cells are shaded by their share of the class; a tenth of mistakes is the full colour", () => {
  const shades = cellRows(ROWS, [3, 8]).map(({ shade }) => shade);

  // √(3/4), 1 for a quarter of the class, none, and all.
  expect(shades).toEqual([Math.sqrt(0.75), 1, 0, 1]);
});

test("figures stand in the cells of a few classes, and of many there are none", () => {
  const dress = { theme: FAKE_LIGHT, titles: TITLES, description: "", onSelect: () => {} };
  const many = Array.from({ length: 62 }, (_, label) => label);

  expect(dressCells(SPEC, { ...dress, labels: [3, 8] }).layer).toHaveLength(2);
  expect(dressCells(SPEC, { ...dress, labels: many }).layer).toHaveLength(1);
});

test("every field that is drawn has its type", () => {
  const dress = { theme: FAKE_LIGHT, titles: TITLES, description: "", onSelect: () => {} };
  const drawn = JSON.stringify(dressCells(SPEC, { ...dress, labels: [3, 8] }));
  const fields = drawn.match(/\{[^{}]*"field":[^{}]*/g) ?? [];

  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter((field) => !field.includes('"type":'))).toEqual([]);
});
