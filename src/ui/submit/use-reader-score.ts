import { useMemo } from "react";
import type { TrainingSummary } from "../../domain/dataset-summary";
import type { MissingGround } from "../../domain/score-ground";
import { missingNow } from "../../session/score-claim";
import { useSession } from "../use-session";

/** How well those read that read the test images. */
export interface ReaderScore {
  /** 0 to 1, on `images` that they never learned from, and that differ from each other. */
  readonly accuracy: number;
  readonly images: number;
  readonly data: TrainingSummary;
  /** What it lacks to be shown; empty where it can be. */
  readonly missing: readonly MissingGround[];
}

/** Of chosen contestants of the comparison, else of the trained network; null for nobody. */
export function useReaderScore(): ReaderScore | null {
  const readers = useSession(({ understanding }) => understanding.readers);
  const model = useSession((session) => session.model);
  const missing = useMissingGrounds();
  if (readers !== null) return { ...readers, images: readers.different, missing };
  if (model === null) return null;
  const { different, validation } = model.outcome;
  const { accuracy } = validation;
  return { accuracy, images: different, data: model.subject.data, missing };
}

/** What the score of who reads lacks; empty where there is nobody, or nothing lacks. */
export function useMissingGrounds(): readonly MissingGround[] {
  const model = useSession((session) => session.model);
  const training = useSession((session) => session.training);
  const understanding = useSession((session) => session.understanding);
  return useMemo(
    () => missingNow({ model, training, understanding }),
    [model, training, understanding],
  );
}
