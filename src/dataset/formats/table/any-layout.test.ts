/** Whatever is written as a table, in any layout, is read as it was. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ClassLabel } from "../../../domain/class-label";
import { isLabelled } from "../../image-set";
import { read, type TableImages, type TableStyle, tableText } from "./test-tables";

const data: fc.Arbitrary<TableImages> = fc
  .record({
    side: fc.integer({ min: 8, max: 12 }),
    count: fc.integer({ min: 12, max: 20 }),
    labels: fc.oneof(
      fc.uniqueArray(fc.nat(9999), { minLength: 2, maxLength: 5 }),
      fc.constantFrom<string[][]>(["cat", "dog"], ["A", "b", "7"], ["sign 2", "sign 10"]),
    ),
  })
  .chain(({ side, count, labels }) =>
    fc.uint8Array({ minLength: count * side ** 2, maxLength: count * side ** 2 }).map((pixels) => {
      // So that every scale is seen: all of the range, and something within it.
      pixels.set([0, 255, 100]);
      return {
        side,
        images: Array.from({ length: count }, (_, image) =>
          Array.from(pixels.subarray(image * side ** 2, (image + 1) * side ** 2)),
        ),
        labels: Array.from({ length: count }, (_, image) => labels[image % labels.length] ?? 0),
      };
    }),
  );

const NAMINGS: NonNullable<TableStyle["nameOf"]>[] = [
  (pixel) => `pixel${pixel}`,
  (pixel) => `Pixel${pixel + 1}`,
  (pixel) => `pixel${String(pixel).padStart(4, "0")}`,
  (pixel, side) => `pixel_${Math.floor(pixel / side)}_${pixel % side}`,
  (pixel, side) => `${Math.floor(pixel / side) + 1}x${(pixel % side) + 1}`,
  (pixel) => String(pixel),
  (pixel) => `V${pixel + 2}`,
];

const VALUES: Readonly<Record<string, (pixel: number) => string>> = {
  whole: String,
  point: (pixel) => pixel.toFixed(1),
  exponent: (pixel) => pixel.toExponential(18),
  fraction: (pixel) => String(pixel / 255),
  standardised: (pixel) => String((pixel - 33.3) / 78.6),
};

const column = fc.constantFrom<NonNullable<TableStyle["inFront"]>[number]>(
  { name: "id", asText: (row) => `i${row}` },
  { name: "ImageId", asText: (row) => String(row + 1) },
  { name: "", asText: String },
  { name: "Unnamed: 0", asText: (row) => String(row + 1) },
  { name: "empty", asText: () => "" },
);

interface Layout {
  readonly style: TableStyle;
  readonly hasDecimalComma: boolean;
}

const layout: fc.Arbitrary<Layout> = fc
  .record({
    labelAt: fc.constantFrom("first", "last", "none"),
    labelName: fc.constantFrom("label", "class", "target", "y", "digit", "word", ""),
    nameOf: fc.constantFrom(...NAMINGS, null),
    inFront: fc.uniqueArray(column, { maxLength: 2, selector: ({ name }) => name }),
    separator: fc.constantFrom(",", ";", "\t", "|", " "),
    quotes: fc.constantFrom("none", "all", "names"),
    newline: fc.constantFrom("\n", "\r\n", "\r"),
    value: fc.constantFrom(...Object.keys(VALUES)),
    hasDecimalComma: fc.boolean(),
    emptyColumns: fc.nat(2),
    above: fc.constantFrom([], ["Digits"], ["#TYPE Digit"], ["# of 2026", ""]),
    below: fc.constantFrom([], ["Total"], [""]),
    isReversed: fc.boolean(),
  })
  .map(({ value, isReversed, hasDecimalComma, ...style }) => {
    const isNamed = style.nameOf !== null;
    const isSpaced = style.separator === " ";
    return {
      hasDecimalComma: hasDecimalComma && style.separator !== ",",
      style: {
        ...style,
        ...(isReversed && isNamed ? { order: [] } : {}),
        // Without names a column in front of random pixels is no different from them.
        inFront: isNamed && !isSpaced ? style.inFront : [],
        // Between spaces nothing can be empty.
        emptyColumns: isSpaced ? 0 : style.emptyColumns,
        labelName: isSpaced && style.labelName === "" ? "label" : style.labelName,
        above: isSpaced ? [] : style.above,
        asText: VALUES[value] ?? String,
      },
    } satisfies Layout;
  });

async function expectAsWritten(images: TableImages, { style, hasDecimalComma }: Layout) {
  const size = images.side ** 2;
  const asText = style.asText ?? String;
  const written: TableStyle = {
    ...style,
    ...(style.order === undefined
      ? {}
      : { order: Array.from({ length: size }, (_, at) => size - 1 - at) }),
    asText: hasDecimalComma ? (pixel) => asText(pixel).replace(".", ",") : asText,
  };
  const { labelAt = "first", nameOf } = written;
  const isWords = images.labels.some((label) => typeof label === "string");
  const data = isWords && written.separator === " " ? withoutSpaces(images) : images;
  // Of random pixels nothing tells where a label stands among them.
  const choice = nameOf === null ? { label: labelAt } : null;
  const part = await read(tableText(data, written), choice);
  if (part.kind !== "images") throw new Error(`These are ${part.kind}.`);
  const { side, count, pixels } = part.images;
  expect({ side, count }).toEqual({ side: images.side, count: images.images.length });
  expect(Buffer.compare(pixels, Uint8Array.from(images.images.flat()))).toBe(0);
  expect(labelsOf(part.images)).toEqual(labelAt === "none" ? null : data.labels);
  const id = written.inFront?.find(({ name }) => name === "id" || name === "ImageId");
  if (id !== undefined) expect(part.images.ids?.column).toMatch(/^(id|ImageId)$/);
}

function withoutSpaces(images: TableImages): TableImages {
  return { ...images, labels: images.labels.map((label) => String(label).replace(" ", "_")) };
}

function labelsOf(images: Extract<Awaited<ReturnType<typeof read>>, { kind: "images" }>["images"]) {
  if (!isLabelled(images)) return null;
  return Array.from(images.classIndices, (index): ClassLabel => images.classLabels[index] ?? "");
}

test("written in any layout, a data set reads back the same", async () => {
  await fc.assert(fc.asyncProperty(data, layout, expectAsWritten), { numRuns: 300 });
});
