/** Judges the weights of a run by its validation images, and keeps the best ones. */
import type { ValidationResult } from "../domain/training/progress";
import { better, type Candidate, isSound, validate } from "./candidate";
import { evaluate } from "./evaluate";
import { textOf } from "./network";
import type { AverageState, RunTensors } from "./run-tensors";
import type { TrainedNetwork } from "./trained-network";
import { loadPredictor } from "./trained-predictor";
import type { TrainingJob } from "./training-job";

export class RunJudge {
  readonly #job: TrainingJob;
  readonly #tensors: RunTensors;
  #best: Candidate | null;
  /** The step after which weights were judged last. */
  #judgedStep = -1;

  constructor(job: TrainingJob, tensors: RunTensors) {
    this.#job = job;
    this.#tensors = tensors;
    this.#best = job.resumeFrom?.best ?? null;
  }

  /** Null as long as no sound weights have been judged. */
  get best(): Candidate | null {
    return this.#best;
  }

  /** @param step updates made so far */
  async judge(average: AverageState, step: number): Promise<Candidate> {
    const { data, split } = this.#job;
    const candidate = await validate(this.#tensors, average, data, split.validation);
    this.#best = better(candidate, this.#best);
    this.#judgedStep = step;
    return candidate;
  }

  /** @returns whether they are sound: a run may end in the middle of an epoch */
  async judgeNewest(step: number): Promise<boolean> {
    return this.#judgedStep === step || isSound(await this.judge(this.#tensors.newest, step));
  }

  /** The best weights, judged as the test images will be read: with all views of the recipe. */
  async verdict(): Promise<{ trained: TrainedNetwork; validation: ValidationResult }> {
    const best = this.#best;
    if (!best) throw new TypeError("a run that began with finite weights has some to give");
    const trained = this.#trained(best);
    if (trained.views === 1) return { trained, validation: best.validation };
    const predictor = loadPredictor(trained);
    try {
      const { data, split } = this.#job;
      return { trained, validation: await evaluate(predictor, data, split.validation) };
    } finally {
      predictor.dispose();
    }
  }

  #trained({ weights, moments }: Candidate): TrainedNetwork {
    const { data, hyperparameters } = this.#job;
    const { side, pixelMax, classLabels } = data;
    const { views } = hyperparameters;
    const text = textOf(hyperparameters);
    return { text, side, pixelMax, classLabels, weights, moments, views };
  }
}
