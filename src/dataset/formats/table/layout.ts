/** How a table of images is to be read: columns, scale and colours, decided by its first rows. */
import type { LayoutChoice, LayoutDecision, Separator } from "../../../domain/data-layout";
import { type Colours, coloursOf } from "./channels";
import { type Columns, tableColumns } from "./columns";
import type { Head } from "./head";
import { numberOf } from "./numbers";
import { type Scale, scaleOf } from "./scale";

export interface Layout {
  readonly columns: Columns;
  readonly scale: Scale;
  readonly colours: Colours | null;
  readonly side: number;
  readonly delimiter: Separator;
  readonly decisions: readonly LayoutDecision[];
}

/** As many rows of values are compared; more say nothing new. */
const MAX_VALUES = 1_000_000;

/**
 * @returns null where nothing here can be an image
 * @throws FailureError `csv-image-size`
 */
export function tableLayout(
  head: Head,
  delimiter: Separator,
  choice: LayoutChoice | null,
  file: string,
): Layout | null {
  const columns = tableColumns(head, choice, file);
  if (columns === null) return null;
  const { pixels, size } = columns;
  const rows = head.sample.slice(0, Math.max(2, Math.floor(MAX_VALUES / pixels.length)));
  const values = rows.map((row) =>
    Float64Array.from(pixels, (column) => numberOf(row[column] ?? "") ?? Number.NaN),
  );
  const colours = coloursOf(values, size);
  const isHalved = colours !== null && size.channels === 1;
  const separator: LayoutDecision[] =
    delimiter === "," ? [] : [{ code: "separator", separator: delimiter }];
  return {
    columns,
    scale: scaleOf(values),
    colours,
    side: isHalved ? size.side / 2 : size.side,
    delimiter,
    decisions: [...separator, ...head.decisions, ...columns.decisions],
  };
}
