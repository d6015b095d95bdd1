import type { FileChoice } from "../domain/data-layout";
import type { Slot } from "../domain/placing-note";
import type { LoadedData, MendedData, Picked } from "../protocol/messages";
import type { SessionStore } from "./session-store";
import type { Send } from "./trainer-client";

export interface FileReader {
  readonly load: (
    files: readonly Picked[],
    slot: Slot,
    choice: FileChoice | null,
  ) => Promise<LoadedData>;
  /** Tells that data was mended, which changes its fingerprint and not where it is from. */
  readonly mended: (before: MendedData, after: MendedData) => void;
  /** What data was read from; undefined for data that are no files. */
  readonly filesOf: (fingerprint: string) => readonly Picked[] | undefined;
}

/** Has files read, and remembers which, so that they can be read once more in another way. */
export function fileReader(store: SessionStore, send: Send): FileReader {
  const sources = new Map<string, readonly Picked[]>();
  return {
    load: async (files, slot, choice) => {
      const { training, test } = store.get();
      const before = [training?.fingerprint, test?.fingerprint];
      const data = await send("load-files", { files, slot, choice });
      for (const summary of [data.training, data.test]) {
        if (summary !== null && !before.includes(summary.fingerprint)) {
          sources.set(summary.fingerprint, files);
        }
      }
      return data;
    },
    mended: (before, after) => {
      for (const of of ["training", "test"] as const) {
        const files = sources.get(before[of]?.fingerprint ?? "");
        const now = after[of];
        if (files !== undefined && now !== null) sources.set(now.fingerprint, files);
      }
    },
    filesOf: (fingerprint) => sources.get(fingerprint),
  };
}
