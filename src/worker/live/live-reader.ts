/**
 * Who reads: some models, open on the engine in use for as long as nothing changes.
 *
 * One and several are the same: several vote. They are opened when something is to be read, and
 * again when another engine has come.
 */
import type { LabelledImageSet } from "../../dataset/image-set";
import { FailureError } from "../../domain/failure";
import type { Sureness } from "../../domain/understand/sureness";
import { allOrNone } from "../../engine/all-or-none";
import type { Engine } from "../../engine/engine";
import type { Matrices } from "../../engine/matrices/matrices";
import type { Model } from "../../readers/model";
import { openReader } from "../../readers/open-reader";
import type { Reader } from "../../readers/reader";
import { vote } from "../../readers/vote";
import type { EngineRoom } from "./engine-room";

/** What those who read have learned from, and how sure they were of what was held out. */
export interface ReaderGround {
  readonly data: LabelledImageSet;
  /** Null where nothing was held out. */
  readonly sureness: Sureness | null;
}

interface Opened {
  readonly engine: Engine;
  readonly reader: Promise<Reader>;
  /** Readings that go on. */
  uses: number;
  /** Nobody new reads with it; the last one to leave disposes it. */
  isLeft: boolean;
}

export class LiveReader {
  readonly #engines: EngineRoom;
  readonly #matrices: () => Promise<Matrices>;
  #models: readonly Model[] = [];
  #ground: ReaderGround | null = null;
  #opened: Opened | null = null;

  constructor(engines: EngineRoom, matrices: () => Promise<Matrices>) {
    this.#engines = engines;
    this.#matrices = matrices;
  }

  /** From now on these read together; none: nobody does. */
  use(models: readonly Model[], ground: ReaderGround | null = null): void {
    this.#close();
    this.#models = models;
    this.#ground = ground;
  }

  /** One of those who read: all read the same kind of images. @throws FailureError `no-model` */
  get model(): Model {
    const [model] = this.#models;
    if (!model) throw new FailureError({ code: "no-model" });
    return model;
  }

  /** Null where nobody reads, or who reads is still learning. */
  get ground(): ReaderGround | null {
    return this.#ground;
  }

  get isEmpty(): boolean {
    return this.#models.length === 0;
  }

  /** @throws FailureError `no-model` */
  read<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result> {
    const models = this.#models;
    if (models.length === 0) throw new FailureError({ code: "no-model" });
    return this.#engines.withEngine(async (engine) => {
      const opened = this.#on(engine, models);
      opened.uses++;
      try {
        return await work(await opened.reader);
      } finally {
        opened.uses--;
        disposeUnused(opened);
      }
    });
  }

  #on(engine: Engine, models: readonly Model[]): Opened {
    const isCurrent = models === this.#models;
    if (isCurrent && this.#opened?.engine === engine) return this.#opened;
    const opened = { engine, reader: this.#open(engine, models), uses: 0, isLeft: !isCurrent };
    if (isCurrent) {
      this.#close();
      this.#opened = opened;
      // Whoever comes next tries again.
      opened.reader.catch(() => {
        if (this.#opened === opened) this.#opened = null;
      });
    }
    return opened;
  }

  async #open(engine: Engine, models: readonly Model[]): Promise<Reader> {
    const tools = { engine, matrices: await this.#matrices() };
    const [first, ...others] = models.map((model) => openReader(model, tools));
    if (!first) throw new FailureError({ code: "no-model" });
    return vote(await allOrNone([first, ...others]));
  }

  #close(): void {
    const opened = this.#opened;
    this.#opened = null;
    if (!opened) return;
    opened.isLeft = true;
    disposeUnused(opened);
  }
}

function disposeUnused({ reader, uses, isLeft }: Opened): void {
  if (!isLeft || uses > 0) return;
  // One that could not be opened, or whose engine is lost, is gone already.
  reader.then((open) => open.dispose()).catch(() => {});
}
