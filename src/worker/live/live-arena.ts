/** The arena: fits contestants on one split, one after the other, and judges them alike. */
import type { Fingerprinted } from "../../dataset/fingerprint";
import type { LabelledImageSet } from "../../dataset/image-set";
import { type SplitByImage, splitByImage, withoutImages } from "../../dataset/split";
import type { ArenaResult } from "../../domain/arena/arena-result";
import { type Contestant, type ContestantId, contestantId } from "../../domain/arena/contestants";
import { meanOfScores } from "../../domain/arena/vote";
import { FailureError } from "../../domain/failure";
import type { Judgement } from "../../domain/score-ground";
import { surenessOf } from "../../domain/understand/sureness";
import type { Engine } from "../../engine/engine";
import type { Matrices } from "../../engine/matrices/matrices";
import type { Requests } from "../../protocol/messages";
import type { FitTask } from "../../readers/fit";
import type { Model } from "../../readers/model";
import { openReader } from "../../readers/open-reader";
import { judge } from "../../training/judge";
import type { Post } from "../post";
import type { EngineRoom } from "./engine-room";
import type { ReaderGround } from "./live-reader";
import { trainContestant } from "./train-for-readers";

/** Of progress; leaderboards need not flicker. */
const TELL_EVERY_MS = 100;

/** What all contestants share; those fitted on another one start anew. */
interface Ground {
  readonly data: LabelledImageSet;
  readonly fingerprint: string;
  readonly split: SplitByImage;
  readonly settings: GroundSettings;
}

type GroundSettings = Pick<Requests["run-arena"]["args"], "validationShare" | "seed" | "excluded">;

interface Judged {
  readonly model: Model;
  readonly result: ArenaResult;
  /** `[validation images * classes]` */
  readonly scores: Float32Array;
}

export class LiveArena {
  readonly #engines: EngineRoom;
  readonly #matrices: () => Promise<Matrices>;
  readonly #post: Post;
  readonly #onNewGround: () => void;
  #ground: Ground | null = null;
  readonly #judged = new Map<ContestantId, Judged>();

  /** @param onNewGround whoever learned on the ground before is gone */
  constructor(
    engines: EngineRoom,
    matrices: () => Promise<Matrices>,
    post: Post,
    onNewGround: () => void,
  ) {
    this.#engines = engines;
    this.#matrices = matrices;
    this.#post = post;
    this.#onNewGround = onNewGround;
  }

  get hasGround(): boolean {
    return this.#ground !== null;
  }

  /** What the contestants learned from. @throws FailureError `no-model` */
  get data(): LabelledImageSet {
    return this.#standing.data;
  }

  /** @throws FailureError `no-model` */
  model(id: ContestantId): Model {
    return this.#entry(id).model;
  }

  /** Of several together, on the validation images. @throws FailureError `no-model` */
  judgementOf(ids: readonly ContestantId[]): Judgement {
    const { data, split } = this.#standing;
    const scores = meanOfScores(ids.map((id) => this.#entry(id).scores));
    const { readings: _, loss: __, ...counts } = judge(scores, data, split.validation);
    const { onBothSides, different } = split;
    return { ...counts, onBothSides, different };
  }

  /** What several have learned from, and how sure they are together. @throws FailureError `no-model` */
  groundOf(ids: readonly ContestantId[]): ReaderGround {
    const { data } = this.#standing;
    const scores = meanOfScores(ids.map((id) => this.#entry(id).scores));
    return { data, sureness: surenessOf(scores, data.classLabels.length) };
  }

  /** @throws FailureError `cancelled`; those that were judged before stay */
  async run(
    data: Fingerprinted<LabelledImageSet>,
    { contestants, validationShare, seed, excluded }: Requests["run-arena"]["args"],
    signal: AbortSignal,
  ): Promise<null> {
    const ground = this.#groundOf(data, { validationShare, seed, excluded });
    for (const contestant of contestants) await this.#judgeOnce(contestant, ground, signal);
    return null;
  }

  get #standing(): Ground {
    if (!this.#ground) throw new FailureError({ code: "no-model" });
    return this.#ground;
  }

  #entry(id: ContestantId): Judged {
    const entry = this.#judged.get(id);
    if (!entry) throw new FailureError({ code: "no-model" });
    return entry;
  }

  #groundOf(given: Fingerprinted<LabelledImageSet>, settings: GroundSettings): Ground {
    const old = this.#ground;
    const isContinued =
      old?.fingerprint === given.fingerprint &&
      JSON.stringify(old.settings) === JSON.stringify(settings);
    const ground = isContinued ? old : newGround(given, settings);
    this.#ground = ground;
    if (!isContinued) {
      this.#judged.clear();
      this.#onNewGround();
    }
    // Copies: what is sent is given away.
    const { data, split } = ground;
    const images = Uint32Array.from(split.validation);
    const truth = Uint8Array.from(images, (image) => data.classIndices[image] ?? 0);
    const { classLabels } = data;
    const { onBothSides, different } = split;
    const known = { images, truth, classLabels, onBothSides, different };
    this.#post({ kind: "arena-ground", ...known, ...settings, isContinued });
    return ground;
  }

  async #judgeOnce(contestant: Contestant, ground: Ground, signal: AbortSignal): Promise<void> {
    const known = this.#judged.get(contestantId(contestant));
    const fit = (engine: Engine) => this.#fitAndJudge(contestant, ground, engine, signal);
    const entry = known ?? (await this.#engines.withEngine(fit, signal));
    this.#judged.set(entry.result.id, entry);
    const predicted = Uint8Array.from(entry.result.predicted);
    this.#post({ kind: "arena-result", ...entry.result, predicted });
  }

  async #fitAndJudge(
    contestant: Contestant,
    { data, split, settings: { seed } }: Ground,
    engine: Engine,
    signal: AbortSignal,
  ): Promise<Judged> {
    const id = contestantId(contestant);
    const startedAt = performance.now();
    const model = await this.#fit(contestant, { data, split, seed, signal }, engine);
    const fittedAt = performance.now();
    const rows = split.validation;
    const tell = this.#teller(id, "predicting");
    const onProgress = (done: number) => tell(done / rows.length);
    const reader = await openReader(model, { engine, matrices: await this.#matrices() });
    try {
      const scores = await reader.readImages(data, rows, onProgress, signal);
      const { accuracy, readings } = judge(scores, data, rows);
      const result: ArenaResult = {
        id,
        contestant,
        fitSeconds: (fittedAt - startedAt) / 1000,
        secondsPerThousand: (performance.now() - fittedAt) / rows.length,
        sizeBytes: model.sizeBytes,
        predicted: readings.predicted,
        accuracy,
      };
      return { model, result, scores };
    } finally {
      reader.dispose();
    }
  }

  async #fit(contestant: Contestant, task: FitTask, engine: Engine): Promise<Model> {
    const tell = this.#teller(contestantId(contestant), "fitting");
    // Fetched by those who compare.
    const { fitContestant } = await import("../../readers/fit-contestant");
    const fitting = fitContestant(contestant, task, {
      matrices: await this.#matrices(),
      trainNetwork: (ofTask, hyperparameters) => trainContestant(engine, ofTask, hyperparameters),
    });
    for (;;) {
      const { done, value } = await fitting.next();
      if (done) return value;
      tell(value.share);
    }
  }

  #teller(id: ContestantId, phase: "fitting" | "predicting"): (share: number) => void {
    let toldAt = Number.NEGATIVE_INFINITY;
    return (share) => {
      if (performance.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = performance.now();
      this.#post({ kind: "arena-progress", id, phase, share });
    };
  }
}

function newGround(
  { images: data, fingerprint }: Fingerprinted<LabelledImageSet>,
  settings: GroundSettings,
): Ground {
  const { validationShare, seed, excluded } = settings;
  const split = withoutImages(splitByImage(data, validationShare, seed), excluded);
  return { data, fingerprint, split, settings };
}
