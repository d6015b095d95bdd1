/** The verbs of looking closer at pictures. */
import type { ImageGrid } from "../domain/dataset-summary";
import { toFailure } from "../domain/failure";
import type { PictureSource } from "../domain/understand/image-source";
import type { SessionStore } from "./session-store";
import type { Send } from "./trainer-client";
import type { Inspected } from "./understanding";

export interface InspectionActions {
  /** Pictures of labelled images; null where that failed. */
  readonly pickImages: (
    source: PictureSource,
    images: readonly number[],
  ) => Promise<ImageGrid | null>;
  /** Looks into a picture; null puts it away. */
  readonly inspect: (subject: Inspected | null) => Promise<void>;
}

/** @param drawing a copy of the drawing as the network sees it; null while the canvas is blank */
export function inspectionActions(
  store: SessionStore,
  send: Send,
  drawing: () => Float32Array<ArrayBuffer> | null,
): InspectionActions {
  function fail(error: unknown): void {
    const failure = toFailure(error);
    if (failure.code === "worker-crashed") return;
    store.dispatch({ kind: "failed", area: "study", failures: [failure] });
  }

  async function look(subject: Inspected): Promise<void> {
    const ink = subject.kind === "drawing" ? drawing() : null;
    if (subject.kind === "drawing" && ink === null) return;
    store.dispatch({ kind: "inspection-changed", inspection: { phase: "looking", subject } });
    const asked =
      subject.kind === "labelled"
        ? subject
        : { kind: subject.kind, ink: ink ?? new Float32Array() };
    /** No other picture was chosen meanwhile, and this one was not put away. */
    const isWanted = () => {
      const { inspection } = store.get().understanding;
      return inspection.phase !== "none" && inspection.subject === subject;
    };
    try {
      const inspection = await send("inspect", { subject: asked });
      if (!isWanted()) return;
      const seen = { phase: "seen", subject, inspection } as const;
      store.dispatch({ kind: "inspection-changed", inspection: seen });
    } catch (error) {
      if (!isWanted()) return;
      fail(error);
      store.dispatch({ kind: "inspection-changed", inspection: { phase: "none" } });
    }
  }

  return {
    pickImages: async (source, images) => {
      try {
        return await send("pick-images", { source, images });
      } catch (error) {
        fail(error);
        return null;
      }
    },
    inspect: async (subject) => {
      if (subject !== null) await look(subject);
      else store.dispatch({ kind: "inspection-changed", inspection: { phase: "none" } });
    },
  };
}
