/** Each layout that a table of text was found in, with the right values. */
import { describe, expect, test } from "vitest";
import { isLabelled, type LabelledImageSet } from "../../image-set";
import type { ImagesPart, Part } from "../part";
import { barImages, read, type TableImages, type TableStyle, tableText } from "./test-tables";

const DATA = barImages(40);

function imagesOf(part: Part): ImagesPart["images"] {
  if (part.kind !== "images") throw new Error(`These are ${part.kind}.`);
  return part.images;
}

function labelsOf(images: ImagesPart["images"]): unknown[] | null {
  if (!isLabelled(images)) return null;
  const { classLabels, classIndices }: LabelledImageSet = images;
  return Array.from(classIndices, (index) => classLabels[index]);
}

async function expectRead(style: TableStyle, data: TableImages = DATA) {
  const images = imagesOf(await read(tableText(data, style)));
  // As bytes: `toEqual` takes a hundred times as long.
  expect(Buffer.compare(images.pixels, Uint8Array.from(data.images.flat()))).toBe(0);
  expect(labelsOf(images)).toEqual(style.labelAt === "none" ? null : data.labels);
  return images;
}

const count = (from: number) => (row: number) => String(row + from);

describe("the label is found", () => {
  test.each(["class", "target", "y", "digit", "character", "ziffer", ""])(
    "last, called %o",
    async (labelName) => {
      const { layout } = await expectRead({ labelAt: "last", labelName });
      expect(layout).toEqual([
        { code: "label-column", name: labelName, position: 145, isSure: true },
      ]);
    },
  );

  test.each(["first", "last"] as const)("%s in a file without names", async (labelAt) => {
    const { layout, firstRow } = await expectRead({ labelAt, nameOf: null });
    const position = labelAt === "first" ? 1 : 145;
    expect(firstRow).toBe(1);
    expect(layout).toEqual([
      { code: "no-header" },
      { code: "label-column", name: "", position, isSure: true },
    ]);
  });

  test.each(["V", "Var", "", "x"])(
    "among columns that are all called %o and a number",
    async (word) => {
      for (const labelAt of ["first", "last"] as const) {
        const first = labelAt === "first" ? 2 : 1;
        await expectRead({
          labelAt,
          labelName: `${word}${labelAt === "first" ? 1 : 145}`,
          nameOf: (pixel) => `${word}${pixel + first}`,
        });
      }
    },
  );

  test("in a file sorted by class, whose first rows have one label only", async () => {
    const sorted = barImages(1000);
    const order = sorted.labels
      .map((_, image) => image)
      .sort((a, b) => Number(sorted.labels[a]) - Number(sorted.labels[b]));
    const data = {
      side: 12,
      images: order.map((image) => sorted.images[image] ?? []),
      labels: order.map((image) => sorted.labels[image] ?? 0),
    };
    await expectRead(
      { nameOf: null },
      { ...data, labels: data.labels.map((label) => Number(label) + 3) },
    );
    await expectRead({ nameOf: null, labelAt: "last" }, data);
  });

  test("as words, which name the classes", async () => {
    const words = ["zero", "one", "two"];
    const data = { ...DATA, labels: DATA.labels.map((label) => words[Number(label) % 3] ?? "") };
    const images = await expectRead({}, data);
    expect(isLabelled(images) && images.classLabels).toEqual(["one", "two", "zero"]);
  });

  test("as digits and letters, all of them texts", async () => {
    const data = {
      ...DATA,
      labels: DATA.labels.map((label) => (Number(label) < 5 ? String(label) : "A")),
    };
    const images = await expectRead({}, data);
    expect(isLabelled(images) && images.classLabels).toEqual(["0", "1", "2", "3", "4", "A"]);
  });

  test("and nothing is where somebody says that there is none", async () => {
    const images = imagesOf(await read(tableText(DATA), { label: "none" }));
    expect(isLabelled(images)).toBe(false);
    expect(images.layout).toEqual([
      { code: "columns-left-out", columns: [{ name: "label", position: 1 }] },
    ]);
  });
});

describe("columns that are neither label nor pixels", () => {
  test.each(["id", "ImageId", "image_id", "filename"])("%s names the images", async (name) => {
    const asText = name === "filename" ? (row: number) => `${row}.png` : count(0);
    const { ids, layout } = await expectRead({ labelAt: "none", inFront: [{ name, asText }] });
    expect(ids).toEqual({ column: name, values: DATA.labels.map((_, row) => asText(row)) });
    expect(layout).toEqual([{ code: "id-column", name, position: 1 }]);
  });

  test("a column that counts up is an id, also when it is called label", async () => {
    const { ids } = await expectRead({
      labelAt: "none",
      inFront: [{ name: "label", asText: count(0) }],
    });
    expect(ids).toMatchObject({ column: "id", values: expect.arrayContaining(["0", "39"]) });
  });

  test("one image of each class, in order, is no id", async () => {
    const labels = [0, 1, 2, 3, 4, 5, 6, 7];
    const { layout } = await expectRead({}, { ...barImages(8), labels });
    expect(layout).toMatchObject([{ code: "label-column", isSure: false }]);
  });

  test.each(["", "Unnamed: 0", "rowname", "index"])(
    "an index called %o is left out",
    async (name) => {
      for (const from of [0, 1]) {
        const { ids, layout } = await expectRead({ inFront: [{ name, asText: count(from) }] });
        expect(ids).toBeUndefined();
        expect(layout).toContainEqual({ code: "index-column", name, position: 1 });
      }
    },
  );

  test("R writes numbers of rows below no name at all", async () => {
    const [names = "", ...rows] = tableText(DATA).trimEnd().split("\n");
    const text = [names, ...rows.map((row, index) => `${index + 1},${row}`)].join("\n");
    const images = imagesOf(await read(text));
    expect(Array.from(images.pixels)).toEqual(DATA.images.flat());
    expect(labelsOf(images)).toEqual(DATA.labels);
  });

  test("id, label and pixels without names", async () => {
    const inFront = [{ name: "", asText: (row: number) => `img_${row}.png` }];
    const { ids } = await expectRead({ inFront, nameOf: null });
    expect(ids?.values[39]).toBe("img_39.png");
  });

  test.each([1, 2])("%i empty columns behind the last", async (emptyColumns) => {
    const { layout } = await expectRead({ emptyColumns });
    expect(layout).toEqual([{ code: "empty-columns", count: emptyColumns }]);
  });
});

describe("names of pixels", () => {
  const NAMINGS: readonly [string, (pixel: number, side: number) => string][] = [
    ["pixel0", (pixel) => `pixel${pixel}`],
    ["PIXEL1", (pixel) => `PIXEL${pixel + 1}`],
    ["pixel0000", (pixel) => `pixel${String(pixel).padStart(4, "0")}`],
    ["pixel_0_0", (pixel, side) => `pixel_${Math.floor(pixel / side)}_${pixel % side}`],
    ["1x1", (pixel, side) => `${Math.floor(pixel / side) + 1}x${(pixel % side) + 1}`],
    ["0", (pixel) => String(pixel)],
    ["px_1", (pixel) => `px_${pixel + 1}`],
    ["28x28 pixel 0", (pixel) => `28x28 pixel ${pixel}`],
  ];
  const shuffled = Array.from({ length: 144 }, (_, index) => (index * 35) % 144);

  test.each(NAMINGS)("%s", async (_, nameOf) => {
    const { layout } = await expectRead({ nameOf });
    expect(layout).toBeUndefined();
    const permuted = await expectRead({ nameOf, order: shuffled });
    expect(permuted.layout).toEqual([{ code: "pixel-order" }]);
  });

  test("with the label among them", async () => {
    const [names = "", ...rows] = tableText(DATA).trimEnd().split("\n");
    const moved = [names, ...rows].map((line) => {
      const [label = "", ...pixels] = line.split(",");
      return [...pixels.slice(0, 70), label, ...pixels.slice(70)].join();
    });
    const images = imagesOf(await read(moved.join("\n")));
    expect(Array.from(images.pixels)).toEqual(DATA.images.flat());
    expect(labelsOf(images)).toEqual(DATA.labels);
  });
});

describe("what stands around the table", () => {
  test.each([
    ["sep=;", { above: ["sep=;"], separator: ";" }, []],
    [
      "PowerShell's type",
      { above: ["#TYPE System.Object"] },
      [{ code: "rows-left-out", count: 1, firstRow: 1 }],
    ],
    [
      "a title",
      { above: ["Digits of 2026", ""] },
      [{ code: "rows-left-out", count: 1, firstRow: 1 }],
    ],
    ["a total", { below: ["Total,40"] }, [{ code: "rows-left-out", count: 1, firstRow: 42 }]],
    [
      "a total in a full row",
      { below: [`Total${",".repeat(144)}`] },
      [{ code: "rows-left-out", count: 1, firstRow: 42 }],
    ],
    ["numpy's mark", { comment: "# " }, []],
    ["rows of separators", { below: [",".repeat(144), ",".repeat(144)] }, []],
  ] as const)("%s", async (_, style, decisions) => {
    const images = await expectRead(style);
    const others = (images.layout ?? []).filter(({ code }) => code !== "separator");
    expect(others).toEqual(decisions);
    expect(images.firstRow ?? 2).toBe(2 + ("above" in style ? style.above.length : 0));
  });

  test.each([";", "\t", "|", " "] as const)("%o between the values", async (separator) => {
    const { layout } = await expectRead({ separator });
    expect(layout).toEqual([{ code: "separator", separator }]);
  });
});

describe("values", () => {
  test("from 0 to 1 are scaled", async () => {
    const { layout } = await expectRead({ asText: (pixel) => String(pixel / 255) });
    expect(layout).toEqual([{ code: "scaled", from: 0, to: 1 }]);
  });

  test("with a decimal comma", async () => {
    const asText = (pixel: number) => String(pixel / 255).replace(".", ",");
    await expectRead({ separator: ";", asText });
    await expectRead({ separator: "\t", asText, quotes: "all" });
  });

  test("of a standard deviation of 1 are scaled from the least to the greatest", async () => {
    // MNIST's own mean and deviation; the images reach 0 and 255.
    const { layout } = await expectRead({ asText: (pixel) => String((pixel - 33.3) / 78.6) });
    expect(layout).toEqual([{ code: "scaled", from: -33.3 / 78.6, to: (255 - 33.3) / 78.6 }]);
  });

  test("in which a later row goes further than the first ones", async () => {
    const data = barImages(600);
    const images = data.images.map((image, row) =>
      image.map((pixel) => (row < 300 ? Math.floor(pixel / 2) : pixel)),
    );
    const asText = (pixel: number) => String((pixel - 33.3) / 78.6);
    const read600 = imagesOf(await read(tableText({ ...data, images }, { asText })));
    const errors = images.flat().map((pixel, at) => Math.abs(pixel - (read600.pixels[at] ?? 0)));
    // The early rows were bytes of half the range, and are rounded once more for every step of it.
    expect(Math.max(...errors.slice(0, 300 * 144))).toBeLessThanOrEqual(4);
    expect(Math.max(...errors.slice(300 * 144))).toBeLessThanOrEqual(1);
  });

  test("of 0 and 1, until a fraction comes", async () => {
    const data = barImages(600);
    const images = data.images.map((image, row) =>
      image.map((pixel) => (row < 300 ? (pixel > 0 ? 255 : 0) : pixel)),
    );
    await expectRead({ asText: (pixel) => String(pixel / 255) }, { ...data, images });
  });

  test.each([
    ["whole numbers with a point", (pixel: number) => pixel.toFixed(1)],
    ["exponents of numpy", (pixel: number) => pixel.toExponential(18)],
  ])("as %s", async (_, asText) => {
    const { layout } = await expectRead({ asText });
    expect(layout).toBeUndefined();
  });

  test("with fractions up to 16 are scaled, since rounding would lose half of them", async () => {
    const images = DATA.images.map((image) =>
      image.map((pixel) => (pixel === 0 ? 0 : pixel % 2 === 0 ? 16 : 7.5)),
    );
    const part = imagesOf(await read(tableText({ ...DATA, images })));
    // 7.5 of 16 is 119.5 of 255.
    expect(new Set(part.pixels)).toEqual(new Set([0, 255, 120]));
  });

  test("that are too great in one row are a fault of that row", async () => {
    const text = tableText(DATA).split("\n");
    text[3] = text[3]?.replace(/,0,0,/, ",0,300,") ?? "";
    await expect(read(text.join("\n"))).rejects.toMatchObject({
      failure: {
        code: "csv-pixel-range",
        row: 4,
        column: "pixel1",
        value: "300",
        from: 0,
        to: 255,
      },
    });
  });
});

describe("several values a pixel", () => {
  const small = barImages(30, 14);
  const spread = (image: readonly number[], of: (grey: number) => readonly number[]) =>
    image.flatMap(of);
  const load = async (images: readonly (readonly number[])[], side: number) =>
    imagesOf(await read(tableText({ side, images, labels: small.labels })));

  test("four, opaque, are no grey picture of twice the side", async () => {
    const images = await load(
      small.images.map((image) => spread(image, (grey) => [grey, grey, grey, 255])),
      28,
    );
    expect(images.side).toBe(14);
    expect(Array.from(images.pixels)).toEqual(small.images.flat());
    expect(images.layout).toEqual([
      { code: "channels", channels: 4, arrangement: "interleaved", grey: "colours" },
    ]);
  });

  test("four, of which only the opacity draws", async () => {
    const images = await load(
      small.images.map((image) => spread(image, (grey) => [0, 0, 0, grey])),
      28,
    );
    expect(Array.from(images.pixels)).toEqual(small.images.flat());
    expect(images.layout).toMatchObject([{ channels: 4, grey: "opacity" }]);
  });

  test.each(["interleaved", "planar"] as const)("three, %s", async (arrangement) => {
    const images = small.images.map((image) =>
      arrangement === "planar"
        ? [...image, ...image, ...image]
        : spread(image, (grey) => [grey, grey, grey]),
    );
    const names = Array.from({ length: 3 * 14 * 14 }, (_, index) => `pixel${index}`);
    const rows = images.map((image, row) => [small.labels[row], ...image].join());
    const part = imagesOf(await read([["label", ...names].join(), ...rows].join("\n")));
    expect(part.side).toBe(14);
    expect(Array.from(part.pixels)).toEqual(small.images.flat());
    expect(part.layout).toEqual([{ code: "channels", channels: 3, arrangement, grey: "colours" }]);
  });
});

describe("tables without pixels", () => {
  test.each(["label", "y", "class"])("labels alone, called %s", async (name) => {
    const part = await read([name, "3", "1", "3"].join("\n"));
    expect(part).toMatchObject({ kind: "labels", labels: [3, 1, 3] });
  });

  test("labels alone, below an index and without a name", async () => {
    expect(await read(",0\n0,7\n1,2\n2,7")).toMatchObject({ kind: "labels", labels: [7, 2, 7] });
    expect(await read("7\n2\n7")).toMatchObject({ kind: "labels", labels: [7, 2, 7] });
  });

  test.each([
    ["ImageId", "Label"],
    ["id", "label"],
    ["id", "digit"],
  ])("answers, %s and %s", async (idColumn, labelColumn) => {
    const part = await read(`${idColumn},${labelColumn}\n0,5\n1,5\n`);
    expect(part).toMatchObject({
      kind: "answers",
      idColumn,
      labelColumn,
      ids: ["0", "1"],
      labels: [5, 5],
    });
  });

  test("answers in words", async () => {
    const part = await read("filename,label\na.png,cat\nb.png,dog\n");
    expect(part).toMatchObject({
      kind: "answers",
      ids: ["a.png", "b.png"],
      labels: ["cat", "dog"],
    });
  });
});

describe("ARFF", () => {
  const names = Array.from({ length: 144 }, (_, pixel) => `@attribute pixel${pixel + 1} numeric`);
  const head = [
    "% Digits",
    "@relation 'the digits'",
    "",
    ...names,
    "@attribute class {'0','1'}",
    "@data",
  ];

  test("is a table with a head", async () => {
    const rows = DATA.images.map(
      (image, row) => `${image.join()},'${Number(DATA.labels[row]) % 2}'`,
    );
    const images = imagesOf(await read([...head, ...rows].join("\n")));
    expect(Array.from(images.pixels)).toEqual(DATA.images.flat());
    expect(labelsOf(images)).toEqual(DATA.labels.map((label) => Number(label) % 2));
    expect(images.firstRow).toBe(150);
    expect(images.layout).toEqual([
      { code: "form", form: "ARFF" },
      { code: "label-column", name: "class", position: 145, isSure: true },
    ]);
  });

  test("leaves out what is 0", async () => {
    const rows = ["{5 200, 144 1}", "{7 100, 144 0}", "{9 1, 144 1}"];
    const images = imagesOf(await read([...head, ...rows].join("\n")));
    expect([images.pixels[5], images.pixels[144 + 7], images.pixels[288 + 9]]).toEqual([
      200, 100, 1,
    ]);
    expect(labelsOf(images)).toEqual([1, 0, 1]);
  });
});
