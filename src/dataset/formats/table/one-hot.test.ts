/** Labels in a column a class, with the right values. */
import { describe, expect, test } from "vitest";
import { isLabelled } from "../../image-set";
import { barImages, read } from "./test-tables";

const DATA = barImages(40);
const PIXELS = Array.from({ length: 144 }, (_, pixel) => `pixel${pixel}`);
const CLASSES = Array.from({ length: 10 }, (_, label) => label);

const flags = (label: unknown, asText: (flag: number) => string = String) =>
  CLASSES.map((one) => asText(one === label ? 1 : 0));

async function labelsAndLayout(lines: readonly string[]) {
  const part = await read(lines.join("\n"));
  if (part.kind !== "images" || !isLabelled(part.images)) throw new Error("These have no labels.");
  const { classLabels, classIndices, pixels, side, layout = [], ids } = part.images;
  // As bytes: `toEqual` takes a hundred times as long.
  expect(Buffer.compare(pixels, Uint8Array.from(DATA.images.flat()))).toBe(0);
  expect(side).toBe(12);
  return { labels: Array.from(classIndices, (index) => classLabels[index]), layout, ids };
}

const spread = (first: string, last: string, at: number) => ({
  code: "label-columns",
  first: { name: first, position: at },
  last: { name: last, position: at + 9 },
});

describe("one 1 among zeros in each row", () => {
  test.each([
    ["label_0", (label: number) => `label_${label}`],
    ["y0", (label: number) => `y${label}`],
    ["0", (label: number) => String(label)],
    ["class.0", (label: number) => `class.${label}`],
  ])("in front of the pixels, called %s and so on", async (_, nameOf) => {
    const { labels, layout } = await labelsAndLayout([
      [...CLASSES.map(nameOf), ...PIXELS].join(),
      ...DATA.images.map((image, row) => [...flags(DATA.labels[row]), ...image].join()),
    ]);
    expect(labels).toEqual(DATA.labels);
    expect(layout).toEqual([spread(nameOf(0), nameOf(9), 1)]);
  });

  test("behind the pixels, named by words, in the order of the file", async () => {
    const words = ["cat", "cow", "ant", "bee", "dog", "elk", "fox", "gnu", "hen", "owl"];
    const { labels, layout } = await labelsAndLayout([
      [...PIXELS, ...words.map((word) => `class_${word}`)].join(),
      ...DATA.images.map((image, row) => [...image, ...flags(DATA.labels[row])].join()),
    ]);
    expect(labels).toEqual(DATA.labels.map((label) => words[Number(label)]));
    expect(layout).toEqual([spread("class_cat", "class_owl", 145)]);
  });

  test("beside an id, which is kept", async () => {
    const { labels, ids } = await labelsAndLayout([
      ["id", ...CLASSES.map((label) => `digit_${label}`), ...PIXELS].join(),
      ...DATA.images.map((image, row) => [row + 7, ...flags(DATA.labels[row]), ...image].join()),
    ]);
    expect(labels).toEqual(DATA.labels);
    expect(ids?.values.slice(0, 2)).toEqual(["7", "8"]);
  });

  test("in columns that are called as all others are", async () => {
    const { labels } = await labelsAndLayout([
      Array.from({ length: 154 }, (_, column) => `V${column + 1}`).join(),
      ...DATA.images.map((image, row) => [...image, ...flags(DATA.labels[row])].join()),
    ]);
    expect(labels).toEqual(DATA.labels);
  });

  test.each(["in front", "behind"])(
    "without names, %s, with fractions and spaces as Semeion's digits have them",
    async (place) => {
      const { labels, layout } = await labelsAndLayout(
        DATA.images.map((image, row) => {
          const label = flags(DATA.labels[row], (flag) => flag.toFixed(4));
          return (place === "behind" ? [...image, ...label] : [...label, ...image]).join(" ");
        }),
      );
      expect(labels).toEqual(DATA.labels);
      expect(layout).toContainEqual(spread("", "", place === "behind" ? 145 : 1));
    },
  );

  test("in two columns, where their names say what they are", async () => {
    const isOdd = DATA.labels.map((label) => Number(label) % 2);
    const table = (one: string, other: string) => [
      [one, other, ...PIXELS].join(),
      ...DATA.images.map((image, row) => [1 - (isOdd[row] ?? 0), isOdd[row], ...image].join()),
    ];
    expect((await labelsAndLayout(table("target_even", "target_odd"))).labels).toEqual(
      isOdd.map((odd) => (odd ? "odd" : "even")),
    );
    expect((await labelsAndLayout(table("is_scanned", "is_photo"))).labels).toEqual(
      isOdd.map((odd) => 1 - odd),
    );
  });
});

test("flags beside a column that is called the label are no labels", async () => {
  const { labels, layout } = await labelsAndLayout([
    ["label", "fold_0", "fold_1", "fold_2", ...PIXELS].join(),
    ...DATA.images.map((image, row) => {
      const folds = [0, 1, 2].map((fold) => Number(row % 3 === fold));
      return [DATA.labels[row], ...folds, ...image].join();
    }),
  ]);
  expect(labels).toEqual(DATA.labels);
  expect(layout).toMatchObject([{ code: "columns-left-out" }]);
});

test.each([
  ["no", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ["a second", [0, 1, 0, 0, 1, 0, 0, 0, 0, 0]],
])("%s 1 in a row is told, with the row", async (_, wrong) => {
  const many = barImages(400);
  const rows = many.images.map((image, row) =>
    [...(row === 300 ? wrong : flags(many.labels[row])), ...image].join(),
  );
  const header = [...CLASSES.map((label) => `label_${label}`), ...PIXELS].join();
  await expect(read([header, ...rows].join("\n"))).rejects.toMatchObject({
    failure: { code: "csv-label-one-hot", row: 302, columns: 10 },
  });
});
