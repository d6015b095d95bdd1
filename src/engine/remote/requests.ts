/**
 * Everything that the trainer and an engine in a worker of its own say to each other.
 *
 * A *request* is answered exactly once, by its id; *progress* may come before. A *notice* is not
 * answered. Results are transferred; what is asked with is copied, save for the links between
 * members and the bytes of images, which were packed or picked out for this one request.
 */
import type { ImageSet } from "../../dataset/image-set";
import type { PackedImages } from "../../dataset/packed-images";
import type { BackendName } from "../../domain/backend";
import type { Failure } from "../../domain/failure";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import type { LinkedShare } from "../crew-member";
import type { NetworkNumbers, RunPlan, StepMetrics, TrainingVectors } from "../engine";

/** Request kind → what it takes and what it is answered with. The only list. */
export interface EngineRequests {
  start: { args: { backend: BackendName }; reply: null };
  "start-run": {
    args: {
      run: number;
      plan: Omit<RunPlan, "data">;
      data: SentImages;
      vectors: TrainingVectors;
      step: number;
      share: LinkedShare;
    };
    reply: null;
  };
  advance: { args: { run: number; count: number }; reply: StepMetrics };
  "read-average": { args: { run: number }; reply: NetworkNumbers };
  "read-vectors": { args: { run: number }; reply: TrainingVectors };
  "open-network": {
    args: { opened: number; network: ResolvedNetwork; numbers: NetworkNumbers };
    reply: null;
  };
  "read-inks": {
    args: { opened: number; inks: Float32Array<ArrayBuffer>; count: number };
    reply: Float32Array<ArrayBuffer>;
  };
  /** All of the images, in order. */
  "read-images": {
    args: { opened: number; images: ImageSet; views: number };
    reply: Float32Array<ArrayBuffer>;
  };
  "read-partly": {
    args: {
      opened: number;
      inks: Float32Array<ArrayBuffer>;
      count: number;
      operationCount: number;
    };
    reply: Float32Array<ArrayBuffer>;
  };
}

export type EngineRequestKind = keyof EngineRequests;

/** Images of a run; null where the worker has them from an earlier one. */
export interface SentImages {
  readonly id: number;
  readonly images: PackedImages | null;
}

export type EngineRequest = {
  [Kind in EngineRequestKind]: {
    readonly kind: Kind;
    readonly id: number;
    readonly args: EngineRequests[Kind]["args"];
  };
}[EngineRequestKind];

export type EngineNotice =
  | { readonly kind: "dispose-run"; readonly run: number }
  | { readonly kind: "dispose-network"; readonly opened: number }
  | { readonly kind: "forget-images"; readonly images: number }
  /** Ends the reading that was asked for by this id. */
  | { readonly kind: "abort"; readonly id: number };

export type EngineAnswer =
  | { readonly kind: "reply"; readonly id: number; readonly reply: unknown }
  | {
      readonly kind: "failure";
      readonly id: number;
      readonly failure: Failure;
      /** The device went away, and all that the engine had. */
      readonly isLost: boolean;
    }
  | { readonly kind: "progress"; readonly id: number; readonly done: number };
