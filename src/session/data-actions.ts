import type { LayoutChoice } from "../domain/data-layout";
import { type Failure, toFailure } from "../domain/failure";
import type { DataMend } from "../domain/likeness";
import type { Place, Slot } from "../domain/placing-note";
import type { LoadedData, Picked } from "../protocol/messages";
import { type FileReader, fileReader } from "./file-reader";
import { loadingQueue } from "./loading-queue";
import type { LoadSubject } from "./session-state";
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
  readonly subject: LoadSubject;
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
      next: jobs.map(({ subject, place }) => ({ subject, place })),
    });
  }

  async function run({ subject, ask }: Job, isNext: boolean): Promise<void> {
    store.dispatch({ kind: "loading-started", subject, isNext });
    try {
      store.dispatch({ kind: "loaded", data: await ask(), isNext });
    } catch (error) {
      if (toFailure(error).code === "cancelled")
        store.dispatch({ kind: "loading-cancelled", subject });
      else fail(error);
    }
  }

  return {
    loadFiles: async (files, place) => {
      if (files.length === 0) return;
      const ask = () => reader.load(files, place, null);
      await queue.add({ subject: { kind: "files", names: files.map(nameOf) }, place, ask });
    },
    changeLayout: async (of, label) => {
      const { fileName: file = "", fingerprint = "" } = store.get()[of] ?? {};
      const files = reader.filesOf(fingerprint);
      if (files === undefined) return;
      const ask = () => reader.load(files, of, { file, label });
      await queue.add({ subject: { kind: "files", names: [file] }, place: of, ask });
    },
    makeSampleDigits: () => {
      const ask = () => send("make-sample-digits", { seed: SAMPLE_SEED });
      return queue.add({ subject: { kind: "samples" }, place: "anywhere", ask });
    },
    cancelLoading: async () => {
      await send("cancel-loading", {}).catch(fail);
    },
    undoLoading: (of) => {
      const ask = () => send("undo-load", { of });
      return queue.add({ subject: { kind: "undo" }, place: of, ask });
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

/** With the folder that it was in. */
function nameOf(picked: PickedFile): string {
  return "path" in picked ? picked.path : picked.name;
}
