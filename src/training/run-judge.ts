/** Judges the weights of a run by its validation images, and keeps the best ones. */
import type { ResolvedNetwork } from "../domain/network/resolve";
import type { ValidationResult } from "../domain/training/progress";
import type { Engine, NetworkNumbers } from "../engine/engine";
import { better, type Candidate, candidate, isSound, unjudged } from "./candidate";
import { judge } from "./judge";
import { trainedNetwork } from "./trained-network";
import type { Kept, TrainingJob } from "./training-job";

export class RunJudge {
  readonly #job: TrainingJob;
  readonly #engine: Engine;
  readonly #network: ResolvedNetwork;
  #best: Candidate | null;
  /** The step after which weights were judged last. */
  #judgedStep = -1;

  constructor(job: TrainingJob, engine: Engine, network: ResolvedNetwork) {
    this.#job = job;
    this.#engine = engine;
    this.#network = network;
    const known = job.resumeFrom?.best ?? null;
    this.#best = known && { ...known, validation: null };
  }

  /** Null as long as no sound weights have been judged. */
  get best(): Candidate | null {
    return this.#best;
  }

  /** Whether there is anything to judge by. */
  get hasImages(): boolean {
    return this.#job.split.validation.length > 0;
  }

  /** @param step updates made so far */
  async judge(numbers: NetworkNumbers, step: number): Promise<Candidate> {
    if (!this.hasImages) {
      const newest = unjudged(numbers);
      if (isSound(newest)) this.#best = newest;
      this.#judgedStep = step;
      return newest;
    }
    const judged = candidate(numbers, await this.#validate(numbers, 1));
    this.#best = better(judged, this.#best);
    this.#judgedStep = step;
    return judged;
  }

  /** @returns whether they are sound: a run may end in the middle of an epoch */
  async judgeNewest(numbers: NetworkNumbers, step: number): Promise<boolean> {
    return this.#judgedStep === step || isSound(await this.judge(numbers, step));
  }

  /** The best weights, judged as the test images will be read: with all views of the recipe. */
  async verdict(): Promise<Kept | null> {
    const { views } = this.#job.hyperparameters;
    const best = this.#best;
    if (!best) return null;
    if (!this.hasImages) return this.#kept(best, null);
    if (views === 1 && best.validation) return this.#kept(best, best.validation);
    return this.#kept(best, await this.#validate(best.numbers, views));
  }

  /** What can be said of the best weights without reading any image again. */
  known(): Kept | null {
    const best = this.#best;
    if (best && !this.hasImages) return this.#kept(best, null);
    return best?.validation ? this.#kept(best, best.validation) : null;
  }

  #kept({ numbers }: Candidate, validation: ValidationResult | null): Kept {
    const { data, hyperparameters } = this.#job;
    return { trained: trainedNetwork(this.#network, numbers, data, hyperparameters), validation };
  }

  async #validate(numbers: NetworkNumbers, views: number): Promise<ValidationResult> {
    const { data, split } = this.#job;
    const network = await this.#engine.openNetwork(this.#network, numbers);
    try {
      const read = await network.readImages(data, split.validation, views, () => {}, null);
      return judge(read, data, split.validation);
    } finally {
      network.dispose();
    }
  }
}
