/**
 * What the engines of this machine do with which network, as far as it was tried on this visit.
 *
 * An engine on the processor can be tried everywhere. A graphics card is tried where one answers,
 * and only then is anything of TF.js fetched.
 */
import type { BackendName, BackendTrial } from "../../domain/backend";
import { stepSeconds, TRAINING_PASSES } from "../../domain/training/cost-estimate";
import type { Crew } from "../../engine/crew";
import { EngineLostError } from "../../engine/engine";
import type { HelpersPace } from "../../engine/how-many-help";
import { type TrialSubject, trialKey } from "../../engine/trial-plan";
import { failedTrial, type Trial } from "./engine-report";
import type { Machine } from "./machine";

interface Tried {
  readonly engine: Crew;
  readonly trial: Trial;
}

export interface Comparison {
  /** Null where none starts. */
  readonly fastest: Tried | null;
  readonly trials: readonly BackendTrial[];
}

/** Trying out how fast a step is makes no sense where a single one takes longer. */
const LONGEST_TRIED_STEP_SECONDS = 2;

/** A laptop's, roughly, where nothing was measured yet. */
const USUAL_FLOPS_PER_SECOND = 4e10;

const CANDIDATES = ["wasm", "webgl"] as const satisfies readonly BackendName[];

export class EngineTrials {
  readonly #machine: Machine;
  /** Networks with which all candidates were tried. */
  readonly #known = new Set<string>();
  #tried: Crew | null = null;
  /** How often a comparison was given up. */
  #abandoned = 0;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Ends what is being tried, whatever it is at: nothing else is tried in its place. */
  abandon(): void {
    this.#abandoned++;
    this.#tried?.dispose();
  }

  areKnown(subject: TrialSubject): boolean {
    return this.#known.has(trialKey(subject));
  }

  /** Whether there is another engine to try beside this one. */
  hasRival(name: BackendName): boolean {
    return name === "webgl" || this.#machine.whyNoGraphicsCard() === null;
  }

  /** Of the engine that trains, just before it does. */
  async measure(engine: Crew, subject: TrialSubject): Promise<Trial> {
    return trialOf(subject, await engine.measure(subject));
  }

  /**
   * One after the other, so that none slows the other down.
   * @throws EngineLostError where it was given up
   */
  async compare(subject: TrialSubject, mostMembers: number): Promise<Comparison> {
    const trials: BackendTrial[] = [];
    const abandoned = this.#abandoned;
    let fastest: Tried | null = null;
    for (const name of CANDIDATES) {
      const { report, tried } = await this.#try(name, subject, mostMembers);
      if (abandoned !== this.#abandoned) {
        fastest?.engine.dispose();
        tried?.engine.dispose();
        throw new EngineLostError("the trial was given up");
      }
      trials.push(report);
      if (!tried) continue;
      const isBetter = !fastest || tried.trial.imagesPerSecond > fastest.trial.imagesPerSecond;
      (isBetter ? fastest?.engine : tried.engine)?.dispose();
      if (isBetter) fastest = tried;
    }
    this.#known.add(trialKey(subject));
    return { fastest, trials };
  }

  async #try(
    name: BackendName,
    subject: TrialSubject,
    mostMembers: number,
  ): Promise<{ report: BackendTrial; tried: Tried | null }> {
    const reason = name === "webgl" ? this.#machine.whyNoGraphicsCard() : null;
    if (reason) return { report: { name, started: false, detail: reason }, tried: null };
    let engine: Crew | null = null;
    try {
      const abandoned = this.#abandoned;
      engine = await this.#machine.startEngine(name, mostMembers);
      if (abandoned !== this.#abandoned) throw new EngineLostError("the trial was given up");
      this.#tried = engine;
      const trial = trialOf(subject, await engine.tryOut(subject));
      const { imagesPerSecond, flopsPerSecond } = trial;
      const report = { name, started: true, imagesPerSecond, flopsPerSecond } as const;
      return { report, tried: { engine, trial } };
    } catch (thrown) {
      // Whatever a browser's graphics or WASM engine throws, another engine may still do.
      engine?.dispose();
      return { report: failedTrial(name, thrown, false), tried: null };
    } finally {
      if (this.#tried === engine) this.#tried = null;
    }
  }
}

/** @param flopsPerSecond of the engine, as far as it is known */
export function isWorthTrying(
  { network, hyperparameters }: TrialSubject,
  flopsPerSecond: number | null,
): boolean {
  const speed = flopsPerSecond ?? USUAL_FLOPS_PER_SECOND;
  return stepSeconds(network, hyperparameters.batchSize, speed) <= LONGEST_TRIED_STEP_SECONDS;
}

function trialOf({ network }: TrialSubject, { helpers, pace }: HelpersPace): Trial {
  const { imagesPerSecond } = pace;
  const flopsPerSecond = TRAINING_PASSES * network.flops * imagesPerSecond;
  return { helpers, imagesPerSecond, flopsPerSecond };
}
