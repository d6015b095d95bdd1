/** TF.js as an engine: on a graphics card by WebGL, or in plain JavaScript. */
import { type TrainingImages, unpackedImages } from "../../dataset/packed-images";
import { FailureError } from "../../domain/failure";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import type { BatchShare } from "../batch-share";
import type {
  Engine,
  EngineRun,
  NetworkNumbers,
  OpenNetwork,
  RunPlan,
  TrainingVectors,
} from "../engine";
import type { Device, TfjsBackend } from "./device";
import { TfjsNetwork } from "./tfjs-network";
import { TfjsRun } from "./tfjs-run";

export class TfjsEngine implements Engine {
  readonly backend: TfjsBackend;
  readonly #device: Device;
  readonly #onDispose: () => void;
  readonly #opened = new Set<EngineRun | OpenNetwork>();
  #isDisposed = false;

  /** @param onDispose told once, when all is freed that was opened here */
  constructor(device: Device, onDispose: () => void) {
    this.backend = device.backend;
    this.#device = device;
    this.#onDispose = onDispose;
  }

  async startRun(
    plan: RunPlan<TrainingImages>,
    vectors: TrainingVectors,
    step: number,
    share: BatchShare,
  ): Promise<EngineRun> {
    const plain = { ...plan, data: unpackedImages(plan.data) };
    return this.#open(() => new TfjsRun(this.#device, plain, vectors, step, share));
  }

  async openNetwork(network: ResolvedNetwork, numbers: NetworkNumbers): Promise<OpenNetwork> {
    return this.#open(() => new TfjsNetwork(this.#device, network, numbers));
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#device.end(new FailureError({ code: "cancelled" }));
    for (const opened of this.#opened) opened.dispose();
    this.#onDispose();
  }

  #open<Opened extends EngineRun | OpenNetwork>(open: () => Opened): Promise<Opened> {
    return this.#device.run(async () => {
      const opened = open();
      this.#opened.add(opened);
      return opened;
    });
  }
}
