/**
 * What a fit comes to: plain data that survives structured clone, so that it can be kept, sent and
 * opened anywhere; see `open-reader.ts`.
 */
import type { KernelSvmModel } from "./kernel-svm/kernel-svm-model";
import type { LinearModel } from "./linear/linear-model";
import type { NeighboursModel } from "./nearest-neighbours/neighbours-model";
import type { NetworkModel } from "./network/network-model";

export type Model = LinearModel | KernelSvmModel | NeighboursModel | NetworkModel;

export type ModelKind = Model["kind"];
