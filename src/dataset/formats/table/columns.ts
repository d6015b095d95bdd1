/** What each column of a table of images is. */
import type { LayoutChoice, LayoutDecision } from "../../../domain/data-layout";
import { FailureError } from "../../../domain/failure";
import { type ColumnRoles, columnRoles, isLabelName } from "./column-roles";
import type { Head } from "./head";
import { type ImageSize, imageSize } from "./image-size";
import { placeBesideOneHot, placePixels } from "./place-pixels";

export interface Columns extends ColumnRoles {
  readonly width: number;
  readonly names: readonly string[];
  /** Where the values of the pixels stand, in the order of the image. */
  readonly pixels: readonly number[];
  readonly size: ImageSize;
  /** A label told from its place alone, which other rows may contradict. */
  readonly isPlaceGuessed: boolean;
}

/** Names that programs make up, of all columns alike, so that a label may be among them. */
const MADE_UP = /^(v|var|x|c|col(umn)?|f(eature)?|attr(ibute)?|field)?[ _.-]?#$/;

/**
 * @returns null where nothing here can be an image
 * @throws FailureError `csv-image-size`
 */
export function tableColumns(
  head: Head,
  choice: LayoutChoice | null,
  file: string,
): Columns | null {
  const { names, pixels, width } = head;
  if (pixels === null) return byPlace(head, all(width), choice);
  const size = imageSize(pixels.columns.length, pixels.grid);
  const isMadeUp = MADE_UP.test(pixels.pattern);
  if (size === null && isMadeUp) {
    const found = byPlace(head, pixels.columns, choice);
    if (found !== null) return found;
  }
  if (size === null) {
    const pixelColumns = pixels.columns.length;
    throw new FailureError({ code: "csv-image-size", file, pixelColumns });
  }
  const written = names ?? [];
  const sides = all(width).filter((column) => !pixels.columns.includes(column));
  const roles = columnRoles(head.sample, sides, written, choice);
  const order: LayoutDecision[] = isAscending(pixels.columns) ? [] : [{ code: "pixel-order" }];
  return {
    ...roles,
    decisions: [...roles.decisions, ...order],
    width,
    names: written,
    pixels: pixels.columns,
    size,
    isPlaceGuessed: false,
  };
}

/** @param candidates the columns that may be pixels; all others are not */
function byPlace(
  head: Head,
  candidates: readonly number[],
  choice: LayoutChoice | null,
): Columns | null {
  const { sample, width } = head;
  const filled = candidates.filter((column) => sample.some((row) => row[column] !== ""));
  const at = choice === null || choice.label === "none" ? null : choice.label;
  const place = placePixels(sample, filled, at) ?? placeBesideOneHot(sample, filled);
  if (place === null) return null;
  const pixels = filled.slice(place.before, place.before + place.pixels);
  const size = imageSize(pixels.length);
  if (size === null) return null;
  const sides = all(width).filter((column) => !pixels.includes(column));
  const names = Array.from({ length: width }, (_, column) =>
    candidates.includes(column) ? "" : (head.names?.[column] ?? ""),
  );
  const roles = columnRoles(sample, sides, names, choice);
  const header: LayoutDecision[] = head.names === null ? [{ code: "no-header" }] : [];
  const decisions = roles.decisions.map((decision) =>
    decision.code === "label-column"
      ? {
          ...decision,
          name: head.names?.[decision.position - 1] ?? "",
          isSure: place.isSure && decision.isSure,
        }
      : decision,
  );
  return {
    ...roles,
    decisions: [...header, ...decisions],
    width,
    names: head.names ?? all(width).map((column) => `column ${column + 1}`),
    pixels,
    size,
    isPlaceGuessed:
      choice === null &&
      roles.oneHot === null &&
      roles.label !== null &&
      !isLabelName(names[roles.label] ?? ""),
  };
}

function all(width: number): number[] {
  return Array.from({ length: width }, (_, column) => column);
}

function isAscending(columns: readonly number[]): boolean {
  return columns.every((column, index) => index === 0 || column > (columns[index - 1] ?? 0));
}
