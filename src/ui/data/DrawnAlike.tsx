import { drawnAlikeText } from "#words/drawing-style-text";
import type { TrainingSummary } from "../../domain/dataset-summary";
import parts from "../parts/shared.module.css";

/** What drawings are made like once this data is learned from. */
export function DrawnAlike({ data }: { readonly data: TrainingSummary }) {
  return <p className={parts.hint}>{drawnAlikeText(data.drawingStyle, data.side)}</p>;
}
