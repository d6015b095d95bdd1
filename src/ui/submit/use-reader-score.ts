import { useMemo } from "react";
import type { TrainingSummary } from "../../domain/dataset-summary";
import type { MissingGround } from "../../domain/score-ground";
import { crossValidatedNow, missingNow, validatedRun } from "../../session/score-claim";
import type { CrossValidation } from "../../session/understanding";
import { useSession } from "../use-session";

/** How well those read that read the test images. */
export interface ReaderScore {
  /** 0 to 1, on `images` that they never learned from, and that differ from each other. */
  readonly accuracy: number;
  readonly images: number;
  readonly data: TrainingSummary;
  /** Of a run that held images out, while what reads has learned from all of them. */
  readonly isOfAnotherRun: boolean;
  /** Where too few images were held out, how all were read by who had not learned from them. */
  readonly crossValidation: CrossValidation | null;
  /** What it lacks to be shown; empty where it can be. */
  readonly missing: readonly MissingGround[];
}

/** Of chosen contestants of the comparison, else of the trained network; null for nobody. */
export function useReaderScore(): ReaderScore | null {
  const readers = useSession(({ understanding }) => understanding.readers);
  const run = useSession(validatedRun);
  const isFull = useSession(({ full }) => full !== null);
  const crossValidation = useSession(crossValidatedNow);
  const missing = useMissingGrounds();
  if (readers !== null) {
    return {
      ...readers,
      images: readers.different,
      isOfAnotherRun: false,
      crossValidation: null,
      missing,
    };
  }
  if (crossValidation !== null) {
    const { judgement, subject } = crossValidation;
    const { accuracy, different: images } = judgement;
    return {
      accuracy,
      images,
      data: subject.data,
      isOfAnotherRun: false,
      crossValidation,
      missing,
    };
  }
  if (run === null) return null;
  const { different, validation } = run.outcome;
  const { accuracy } = validation;
  const { data } = run.subject;
  return { accuracy, images: different, data, isOfAnotherRun: isFull, crossValidation, missing };
}

/** What the score of who reads lacks; empty where there is nobody, or nothing lacks. */
export function useMissingGrounds(): readonly MissingGround[] {
  const model = useSession((session) => session.model);
  const full = useSession((session) => session.full);
  const training = useSession((session) => session.training);
  const test = useSession((session) => session.test);
  const understanding = useSession((session) => session.understanding);
  return useMemo(
    () => missingNow({ model, full, training, test, understanding }),
    [model, full, training, test, understanding],
  );
}
