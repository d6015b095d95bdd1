/** Where an image stands, in words. */
import type { TrainingSummary } from "../../domain/dataset-summary";
import type { ImageSource } from "../../domain/understand/image-source";
import type { SessionState } from "../../session/session-state";
import { count } from "./formats";

export type Origin = Pick<TrainingSummary, "origin" | "firstRow">;

const KAGGLE_FILE: Origin = { origin: "file", firstRow: 2 };

/** In the file by its row, among generated digits by its number: "Row 17", "Digit 16". */
export function placeText(image: number, { origin, firstRow }: Origin): string {
  return origin === "file" ? `Row ${count(image + firstRow)}` : `Digit ${count(image + 1)}`;
}

/** Where the images of a source come from, whatever has been loaded since. */
export function originOf(source: ImageSource, session: SessionState): Origin {
  const { training, model, understanding } = session;
  const data = { data: training, network: model?.subject.data, arena: understanding.arena.data };
  return data[source] ?? KAGGLE_FILE;
}
