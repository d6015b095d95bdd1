import type { TrainingSummary } from "../../domain/dataset-summary";
import { useSession } from "../use-session";

/** How well those read that read the test images. */
export interface ReaderScore {
  /** 0 to 1, on `images` that they never learned from. */
  readonly accuracy: number;
  readonly images: number;
  readonly data: TrainingSummary;
}

/** Of chosen contestants of the comparison, else of the trained network; null for nobody. */
export function useReaderScore(): ReaderScore | null {
  const readers = useSession(({ understanding }) => understanding.readers);
  const model = useSession((session) => session.model);
  if (readers !== null) return readers;
  if (model === null) return null;
  const { accuracy, images } = model.outcome.validation;
  return { accuracy, images, data: model.subject.data };
}
