/**
 * The engine in use: which one, why that one, and what happens when it is lost.
 *
 * Nothing lives in an engine that could not begin again elsewhere: what is trained, read or judged
 * is plain data here. So an engine can be ended at any time, and whoever was using it does its work
 * again on the next one.
 */
import type {
  BackendChoice,
  BackendName,
  BackendReport,
  BackendTrial,
  RememberedBackend,
} from "../../domain/backend";
import { FailureError } from "../../domain/failure";
import { stepSeconds } from "../../domain/training/cost-estimate";
import type { Crew } from "../../engine/crew";
import { type Engine, EngineLostError } from "../../engine/engine";
import type { TrialSubject } from "../../engine/trial-plan";
import type { Post } from "../post";
import { failedTrial, labelOf, unavailable } from "./engine-report";
import { EngineTrials } from "./engine-trials";
import { startEngine, usefulWorkers } from "./start-engine";

interface Running {
  readonly engine: Crew;
  readonly report: BackendReport;
}

const NOTHING_KNOWN = { name: "wasm", reason: "measured", flopsPerSecond: null } as const;

/** Trying out how fast a step is makes no sense where a single one takes longer. */
const LONGEST_TRIED_STEP_SECONDS = 2;

/** A laptop's, roughly, where nothing was measured yet. */
const USUAL_FLOPS_PER_SECOND = 4e10;

export class EngineRoom {
  readonly #post: Post;
  readonly #trials = new EngineTrials();
  #running: Promise<Running> | null = null;
  /** Of the engine that started last. */
  #newest: BackendReport | null = null;
  #choice: BackendChoice = "auto";
  /** Halved each time that a member is lost: memory may have been too short for all. */
  #mostMembers = usefulWorkers();

  constructor(post: Post) {
    this.#post = post;
  }

  /**
   * @param remembered what was fastest on an earlier visit, taken without measuring
   * @param subject what is measured, where nothing is remembered and nobody chose
   * @throws FailureError `backend-unavailable` where nothing starts
   */
  async start(
    choice: BackendChoice,
    remembered: RememberedBackend | null,
    subject: TrialSubject,
  ): Promise<BackendReport> {
    this.#choice = choice;
    await this.#end();
    const wanted = choice === "auto" ? (remembered?.name ?? null) : choice;
    const speed = remembered?.name === wanted ? remembered?.flopsPerSecond : undefined;
    const starting = wanted
      ? this.#startWanted(wanted, choice === "auto" ? "remembered" : "chosen", speed ?? null)
      : this.#startFastest(subject, []);
    return (await this.#adopt(starting)).report;
  }

  /**
   * Before a long run: how many members help with this network, and, where nobody chose and there
   * is a graphics card, whether it trains this network faster.
   */
  async prepare(subject: TrialSubject): Promise<void> {
    const { engine, report } = await this.#whenRunning();
    const speed = report.flopsPerSecond ?? USUAL_FLOPS_PER_SECOND;
    const { batchSize } = subject.hyperparameters;
    if (stepSeconds(subject.network, batchSize, speed) > LONGEST_TRIED_STEP_SECONDS) return;
    const mayChange = this.#choice === "auto" && !this.#trials.areKnown(subject);
    if (mayChange && this.#trials.hasRival(report.name)) {
      await this.#end();
      const { report: found } = await this.#adopt(this.#startFastest(subject, []));
      this.#post({ kind: "backend-changed", report: found });
      return;
    }
    const { helpers, imagesPerSecond, flopsPerSecond } = await this.#trials.measure(
      engine,
      subject,
    );
    const { name } = report;
    const own: BackendTrial = { name, started: true, imagesPerSecond, flopsPerSecond };
    const trials = [...report.trials.filter((trial) => trial.name !== name), own];
    const changed = { ...report, label: labelOf(name, helpers), trials, flopsPerSecond };
    this.#running = Promise.resolve({ engine, report: changed });
    this.#post({ kind: "backend-changed", report: changed });
  }

  /**
   * Runs something on the engine, and once more on another one each time that it is lost.
   *
   * @throws FailureError `engine-lost` where nothing is left to go on with
   */
  async withEngine<Result>(work: (engine: Engine) => Promise<Result>): Promise<Result> {
    for (;;) {
      const running = this.#running ?? this.#adopt(this.#startWanted("wasm", "measured", null));
      const { engine } = await running;
      try {
        return await work(engine);
      } catch (thrown) {
        if (!(thrown instanceof EngineLostError)) throw thrown;
        // Of several who used it, the first to notice replaces it for all.
        if (this.#running === running) await this.replace(thrown.message);
      }
    }
  }

  /** Ends the engine and starts the fastest that is left. @throws FailureError `engine-lost` */
  async replace(detail: string): Promise<void> {
    const lost = (await this.#whenRunning()).report.name;
    await this.#end();
    if (lost === "wasm") {
      if (this.#mostMembers === 1) throw new FailureError({ code: "engine-lost", detail });
      this.#mostMembers = Math.max(1, this.#mostMembers / 2);
    }
    const trial: BackendTrial = { name: lost, started: false, detail };
    const { report } = await this.#adopt(this.#startWanted("wasm", "lost", null, [trial]));
    this.#post({ kind: "backend-changed", report });
  }

  /** Ends an engine that does not answer, whatever it is at, and starts the same anew. */
  restart(): void {
    const before = this.#newest;
    const stuck = this.#running;
    this.#running = null;
    this.#trials.abandon();
    stuck?.then(({ engine }) => engine.dispose()).catch(() => {});
    const { name, reason, flopsPerSecond } = before ?? NOTHING_KNOWN;
    // Whoever comes next finds it started, or hears why not.
    this.#adopt(this.#startWanted(name, reason, flopsPerSecond)).catch(() => {});
  }

  #whenRunning(): Promise<Running> {
    return this.#running ?? this.#adopt(this.#startWanted("wasm", "measured", null));
  }

  #adopt(starting: Promise<Running>): Promise<Running> {
    this.#running = starting;
    starting.then(
      ({ report }) => {
        this.#newest = report;
      },
      () => {
        if (this.#running === starting) this.#running = null;
      },
    );
    return starting;
  }

  async #end(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    const ended = await running?.catch(() => null);
    ended?.engine.dispose();
  }

  /** What was asked for, or the fastest of the others where it does not start. */
  async #startWanted(
    name: BackendName,
    reason: BackendReport["reason"],
    flopsPerSecond: number | null,
    failed: readonly BackendTrial[] = [],
  ): Promise<Running> {
    try {
      const engine = await startEngine(name, this.#mostMembers);
      const label = labelOf(name, this.#mostMembers);
      return { engine, report: { name, label, reason, trials: failed, flopsPerSecond } };
    } catch (thrown) {
      const trials = [...failed, failedTrial(name, thrown)];
      const next = name === "wasm" ? "cpu" : "wasm";
      if (trials.some((trial) => trial.name === next)) throw unavailable(trials);
      return this.#startWanted(next, reason === "chosen" ? "fallback" : reason, null, trials);
    }
  }

  async #startFastest(subject: TrialSubject, failed: readonly BackendTrial[]): Promise<Running> {
    const found = await this.#trials.fastest(subject, this.#mostMembers);
    if (!found) return this.#startWanted("cpu", "measured", null, failed);
    const { engine, trial, trials } = found;
    const name = engine.backend;
    const label = labelOf(name, trial.helpers);
    return {
      engine,
      report: { name, label, reason: "measured", trials, flopsPerSecond: trial.flopsPerSecond },
    };
  }
}
