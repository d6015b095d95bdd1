import type { LayoutChoice } from "../domain/data-layout";
import { type Failure, toFailure } from "../domain/failure";
import type { DataMend } from "../domain/likeness";
import type { Place, Slot } from "../domain/placing-note";
import type { LoadedData, Picked } from "../protocol/messages";
import { type FileReader, fileReader } from "./file-reader";
import { loadingQueue } from "./loading-queue";
import type { SessionStore } from "./session-store";
import { SAMPLE_SEED } from "./stand-ins";
import type { Send } from "./trainer-client";

/** Where somebody put a file. */
export type FilePlace = Slot;
/** A file, or one of a folder's. */
export type PickedFile = Picked;

export interface DataActions {
  /** Reads files, after those that were chosen before. */
  readonly loadFiles: (files: readonly PickedFile[], place: FilePlace) => Promise<void>;
  /** Reads the file of a place once more, in another way. */
  readonly changeLayout: (of: Place, label: LayoutChoice["label"]) => Promise<void>;
  readonly makeSampleDigits: () => Promise<void>;
  /** Ends what is being read; what waits is read next. */
  readonly cancelLoading: () => Promise<void>;
  /** Brings back what a file took the place of. */
  readonly undoLoading: (of: Place) => Promise<void>;
  /** Something that holds no file was dropped. */
  readonly refuseDrop: (what: "link" | "text") => void;
  /** Does something to every image of the data in use, or takes it back. */
  readonly mendData: (mends: readonly DataMend[]) => Promise<void>;
  readonly showOtherDigits: (of: "training" | "test") => Promise<void>;
  /** The data in use as a CSV file; null where that failed. */
  readonly writeCsv: (of: "training" | "test") => Promise<Blob | null>;
}

interface Job {
  readonly what: "files" | "samples" | "undo";
  /** For people: whose turn it is. */
  readonly name: string;
  readonly place: FilePlace;
  readonly ask: () => Promise<LoadedData>;
}

/** @param makeStandIns for when there is nothing to learn from */
export function dataActions(
  store: SessionStore,
  send: Send,
  makeStandIns: () => Promise<void>,
): DataActions {
  let exampleSeed = 1;
  const reader = fileReader(store, send);
  const queue = loadingQueue<Job>(run, tellQueue, () => {
    store.dispatch({ kind: "loading-ended" });
    // What came in the way of the samples could not be read.
    if (hasNothing(store)) void makeStandIns();
  });

  function fail(error: unknown): void {
    const failure = toFailure(error);
    if (failure.code === "worker-crashed") return;
    tellFailure(failure);
  }

  function tellFailure(failure: Failure): void {
    store.dispatch({ kind: "failed", area: "data", failures: [failure] });
  }

  function tellQueue(jobs: readonly Job[]): void {
    store.dispatch({
      kind: "loading-queued",
      next: jobs.map(({ name, place }) => ({ name, place })),
    });
  }

  async function run({ what, name, ask }: Job, isNext: boolean): Promise<void> {
    store.dispatch({ kind: "loading-started", what, name, isNext });
    try {
      store.dispatch({ kind: "loaded", data: await ask(), isNext });
    } catch (error) {
      if (toFailure(error).code === "cancelled")
        store.dispatch({ kind: "loading-cancelled", name });
      else fail(error);
    }
  }

  return {
    loadFiles: async (files, place) => {
      if (files.length === 0) return;
      const ask = () => reader.load(files, place, null);
      await queue.add({ what: "files", name: nameOf(files), place, ask });
    },
    changeLayout: async (of, label) => {
      const { fileName: file = "", fingerprint = "" } = store.get()[of] ?? {};
      const files = reader.filesOf(fingerprint);
      if (files === undefined) return;
      const ask = () => reader.load(files, of, { file, label });
      await queue.add({ what: "files", name: file, place: of, ask });
    },
    makeSampleDigits: () => {
      const ask = () => send("make-sample-digits", { seed: SAMPLE_SEED });
      return queue.add({ what: "samples", name: "the sample digits", place: "anywhere", ask });
    },
    cancelLoading: async () => {
      await send("cancel-loading", {}).catch(fail);
    },
    undoLoading: (of) => {
      const ask = () => send("undo-load", { of });
      return queue.add({ what: "undo", name: "Undo", place: of, ask });
    },
    refuseDrop: (what) => tellFailure({ code: "no-file-dropped", what }),
    mendData: mender(store, send, reader, fail),
    showOtherDigits: async (of) => {
      exampleSeed += 1;
      try {
        const examples = await send("pick-examples", { of, seed: exampleSeed });
        store.dispatch({ kind: "examples-picked", of, examples });
      } catch (error) {
        fail(error);
      }
    },
    writeCsv: async (of) => {
      try {
        return await send("write-csv", { of });
      } catch (error) {
        fail(error);
        return null;
      }
    },
  };
}

function hasNothing(store: SessionStore): boolean {
  const { training, test } = store.get();
  return training === null && test === null;
}

/** One mend at a time: what is pressed twice must not take itself back. */
function mender(
  store: SessionStore,
  send: Send,
  reader: FileReader,
  fail: (error: unknown) => void,
): DataActions["mendData"] {
  let isMending = false;
  return async (mends) => {
    if (isMending) return;
    isMending = true;
    try {
      const { training, test } = store.get();
      const data = await send("mend-data", { mends });
      reader.mended({ training, test }, data);
      store.dispatch({ kind: "data-changed", data });
    } catch (error) {
      fail(error);
    }
    isMending = false;
  };
}

/** "train.csv", "train.csv and test.csv", "7 files". */
function nameOf(files: readonly PickedFile[]): string {
  if (files.length > 2) return `${files.length} files`;
  return files.map((picked) => ("path" in picked ? picked.path : picked.name)).join(" and ");
}
