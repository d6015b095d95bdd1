/// <reference path="./assembly.d.ts" />
/**
 * Trains and reads on a processor, by kernels of our own in WebAssembly's SIMD. In this thread; a
 * crew has one in each of its workers.
 */
import type { TrainingImages } from "../../dataset/packed-images";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import type { BatchShare } from "../batch-share";
import type { Engine, NetworkNumbers, RunPlan, TrainingVectors } from "../engine";
import { plain, relaxed } from "./assembly/kernels.ts?wasm";
import { type BuildName, compileModule } from "./compile-module";
import { Life } from "./life";
import { SimdMemory } from "./simd-memory";
import { SimdOpenNetwork } from "./simd-open-network";
import { SimdRun } from "./simd-run";

export class SimdEngine implements Engine {
  readonly backend = "wasm";
  readonly #module: WebAssembly.Module;
  readonly #life = new Life(null);

  constructor(module: WebAssembly.Module) {
    this.#module = module;
  }

  async startRun(
    plan: RunPlan<TrainingImages>,
    vectors: TrainingVectors,
    step: number,
    share: BatchShare,
  ) {
    this.#life.throwIfEnded();
    const memory = new SimdMemory(this.#module);
    return new SimdRun(this.#life, memory, plan, vectors, step, share);
  }

  async openNetwork(network: ResolvedNetwork, numbers: NetworkNumbers) {
    this.#life.throwIfEnded();
    return new SimdOpenNetwork(this.#life, this.#module, network, numbers);
  }

  /** Each run and each network has a memory of its own, which goes as soon as nobody knows it. */
  dispose(): void {
    this.#life.end();
  }
}

/** @param wanted to measure or test one build; otherwise the faster that is understood here */
export async function startSimdEngine(wanted?: BuildName): Promise<SimdEngine> {
  return new SimdEngine(await compileModule({ plain, relaxed }, wanted));
}
