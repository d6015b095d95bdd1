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
import type { Crew } from "../../engine/crew";
import { type Engine, EngineLostError } from "../../engine/engine";
import type { TrialSubject } from "../../engine/trial-plan";
import type { Post } from "../post";
import { failedTrial, labelOf, unavailable, withTrial } from "./engine-report";
import { EngineTrials, isWorthTrying } from "./engine-trials";
import { inTime } from "./in-time";
import type { Machine } from "./machine";

interface Running {
  readonly engine: Crew;
  readonly report: BackendReport;
}

const NOTHING_KNOWN = { name: "wasm", reason: "measured", flopsPerSecond: null } as const;

export class EngineRoom {
  readonly #post: Post;
  readonly #machine: Machine;
  readonly #trials: EngineTrials;
  #running: Promise<Running> | null = null;
  /** Of the engine that started last. */
  #newest: BackendReport | null = null;
  #choice: BackendChoice = "auto";
  /** Halved each time that a member is lost: memory may have been too short for all. */
  #mostMembers: number;
  /** Then browsers may not give the page another one. */
  #hasLostCard = false;

  constructor(post: Post, machine: Machine) {
    this.#post = post;
    this.#machine = machine;
    this.#trials = new EngineTrials(machine);
    this.#mostMembers = machine.mostMembers;
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
    const wanted = choice === "auto" ? (remembered?.name ?? null) : choice;
    const speed = remembered?.name === wanted ? remembered?.flopsPerSecond : undefined;
    const reason = choice === "auto" ? "remembered" : "chosen";
    const starting = this.#next(() =>
      wanted ? this.#startWanted(wanted, reason, speed ?? null) : this.#startFastest(subject),
    );
    return (await starting).report;
  }

  /**
   * Before a long run: how many members help with this network, and, where nobody chose and there
   * is a graphics card, whether it trains this network faster.
   */
  async prepare(subject: TrialSubject): Promise<void> {
    const running = this.#whenRunning();
    const { engine, report } = await running;
    if (!isWorthTrying(subject, report.flopsPerSecond)) return;
    const mayChange = this.#choice === "auto" && !this.#trials.areKnown(subject);
    if (mayChange && this.#trials.hasRival(report.name)) {
      await this.#tell(this.#next(() => this.#startFastest(subject)));
      return;
    }
    try {
      const trial = await this.#trials.measure(engine, subject);
      if (this.#running !== running) return;
      const measured = { engine, report: withTrial(report, trial) };
      await this.#tell(this.#adopt(Promise.resolve(measured)));
    } catch (thrown) {
      await this.#replaceLost(running, thrown);
    }
  }

  /**
   * Runs something on the engine, and once more on another one each time that it is lost.
   *
   * @param signal tells the work to end; where it does not in time, the engine is ended for it
   * @throws FailureError `engine-lost` where nothing is left to go on with; `cancelled` where the
   *   work did not end in time
   */
  async withEngine<Result>(
    work: (engine: Engine) => Promise<Result>,
    signal: AbortSignal | null = null,
  ): Promise<Result> {
    for (;;) {
      const running = this.#whenRunning();
      try {
        const { engine } = await running;
        return await (signal ? inTime(work(engine), signal, () => this.#giveUp()) : work(engine));
      } catch (thrown) {
        await this.#replaceLost(running, thrown);
      }
    }
  }

  /** Ends an engine that does not answer, whatever it is at, and starts the same anew. */
  restart(): void {
    this.#trials.abandon();
    this.#running?.then(({ engine }) => engine.dispose()).catch(() => {});
    const { name, reason, flopsPerSecond } = this.#newest ?? NOTHING_KNOWN;
    // Whoever comes next finds it started, or hears why not.
    this.#adopt(this.#startWanted(name, reason, flopsPerSecond)).catch(() => {});
  }

  #giveUp(): FailureError {
    this.restart();
    return new FailureError({ code: "cancelled" });
  }

  #whenRunning(): Promise<Running> {
    return this.#running ?? this.#adopt(this.#startWanted("wasm", "measured", null));
  }

  /** Ends the engine in use; whoever asks from now on waits for the one that starts then. */
  #next(start: () => Promise<Running>): Promise<Running> {
    return this.#adopt(end(this.#running).then(start));
  }

  #adopt(starting: Promise<Running>): Promise<Running> {
    this.#running = starting;
    starting.then(
      ({ report }) => {
        if (this.#running === starting) this.#newest = report;
      },
      () => {
        if (this.#running === starting) this.#running = null;
      },
    );
    return starting;
  }

  async #tell(starting: Promise<Running>): Promise<void> {
    const { report } = await starting;
    if (this.#running === starting) this.#post({ kind: "backend-changed", report });
  }

  /** Of several who used a lost engine, the first to notice replaces it for all. */
  async #replaceLost(running: Promise<Running>, thrown: unknown): Promise<void> {
    if (!(thrown instanceof EngineLostError)) throw thrown;
    const lost = await running.catch(() => null);
    if (!lost || this.#running !== running) return;
    const { name } = lost.report;
    const detail = thrown.message;
    this.#hasLostCard ||= name === "webgl";
    this.#post({ kind: "engine-lost", name, detail });
    await this.#tell(this.#next(() => this.#startInstead(name, detail)));
  }

  async #startInstead(lost: BackendName, detail: string): Promise<Running> {
    if (lost === "wasm") {
      if (this.#mostMembers === 1) throw new FailureError({ code: "engine-lost", detail });
      this.#mostMembers /= 2;
    }
    return this.#startWanted("wasm", "lost", null, [{ name: lost, started: false, detail }]);
  }

  /** What was asked for, or the fastest of the others where it does not start. */
  async #startWanted(
    name: BackendName,
    reason: BackendReport["reason"],
    flopsPerSecond: number | null,
    failed: readonly BackendTrial[] = [],
  ): Promise<Running> {
    const members = this.#mostMembers;
    try {
      const engine = await this.#machine.startEngine(name, members);
      const label = labelOf(name, members);
      return { engine, report: { name, label, reason, trials: failed, flopsPerSecond } };
    } catch (thrown) {
      const trials = [...failed, failedTrial(name, thrown, this.#hasLostCard)];
      const next = name === "wasm" ? "cpu" : "wasm";
      if (trials.some((trial) => trial.name === next)) throw unavailable(trials);
      return this.#startWanted(next, reason === "chosen" ? "fallback" : reason, null, trials);
    }
  }

  async #startFastest(subject: TrialSubject): Promise<Running> {
    const { fastest, trials } = await this.#trials.compare(subject, this.#mostMembers);
    if (!fastest) return this.#startWanted("cpu", "measured", null, trials);
    const { engine, trial } = fastest;
    const { helpers, flopsPerSecond } = trial;
    const name = engine.backend;
    const label = labelOf(name, helpers);
    return { engine, report: { name, label, reason: "measured", trials, flopsPerSecond } };
  }
}

async function end(running: Promise<Running> | null): Promise<void> {
  const ended = await running?.catch(() => null);
  ended?.engine.dispose();
}
