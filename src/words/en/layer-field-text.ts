/** What can be chosen of a layer. */
import type { ConvolutionLayer } from "../../domain/network/layer";
import type { FieldName } from "../../domain/network/layer-kind";

/** What its numbers are called beside a field, and where their limits are told. */
export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  kernel: "Size",
  filters: "Filters",
  stride: "Stride",
  margin: "Margin",
  units: "Units",
  rate: "Rate",
};

export const PADDING = "Border";
export const PADDING_TEXT: Readonly<Record<ConvolutionLayer["padding"], string>> = {
  same: "zeros around",
  valid: "left out",
};

export const SHIFT = "Then";
export const SHIFT_TEXT: Readonly<Record<ConvolutionLayer["shift"], string>> = {
  norm: "batch norm",
  bias: "a bias",
};

/** "5×5". */
export function sizeText(side: number): string {
  return `${side}×${side}`;
}
