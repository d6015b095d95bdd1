/** An engine in a worker of its own, as one that is here. */
import type { TrainingImages } from "../../dataset/packed-images";
import type { BackendName } from "../../domain/backend";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import type { CrewMember, LinkedShare } from "../crew-member";
import type { EngineRun, NetworkNumbers, OpenNetwork, RunPlan, TrainingVectors } from "../engine";
import { EngineLine, type EngineWorker } from "./engine-line";
import { ImageLedger } from "./image-ledger";
import { RemoteNetwork } from "./remote-network";
import type { SentImages } from "./requests";

/**
 * @param worker a new one, which runs `serveEngine`; `dispose` ends it, whatever it does
 * @throws FailureError where the engine cannot start there
 * @throws EngineLostError where the worker cannot
 */
export async function remoteEngine(
  worker: EngineWorker,
  backend: BackendName,
): Promise<CrewMember> {
  const line = new EngineLine(worker);
  try {
    await line.ask("start", { backend });
  } catch (thrown) {
    line.end("the engine did not start");
    throw thrown;
  }
  return new RemoteEngine(backend, line);
}

class RemoteEngine implements CrewMember {
  readonly backend: BackendName;
  readonly #line: EngineLine;
  readonly #ledger: ImageLedger;
  #nextId = 1;

  constructor(backend: BackendName, line: EngineLine) {
    this.backend = backend;
    this.#line = line;
    this.#ledger = new ImageLedger((images) => line.tell({ kind: "forget-images", images }));
  }

  startRun(
    plan: RunPlan<TrainingImages>,
    vectors: TrainingVectors,
    step: number,
    { members }: { members: number },
  ) {
    if (members > 1) throw new RangeError("a function cannot be sent: use startLinkedRun");
    return this.startLinkedRun(plan, vectors, step, { member: 0, members: 1, links: [] });
  }

  async startLinkedRun(
    { data, network, rows, hyperparameters }: RunPlan<TrainingImages>,
    vectors: TrainingVectors,
    step: number,
    share: LinkedShare,
  ): Promise<EngineRun> {
    const run = this.#nextId++;
    const plan = { network, rows, hyperparameters };
    const sent = this.#ledger.take(data);
    try {
      await this.#line.ask("start-run", { run, plan, data: sent, vectors, step, share }, [
        ...share.links,
        ...buffersOf(sent),
      ]);
    } catch (thrown) {
      this.#ledger.release(sent.id);
      this.#ledger.dropUnused();
      throw thrown;
    }
    return new RemoteRun(this.#line, run, () => this.#ledger.release(sent.id));
  }

  async openNetwork(network: ResolvedNetwork, numbers: NetworkNumbers): Promise<OpenNetwork> {
    const opened = this.#nextId++;
    await this.#line.ask("open-network", { opened, network, numbers });
    return new RemoteNetwork(this.#line, opened);
  }

  dispose(): void {
    this.#line.end("the engine was disposed");
  }
}

function buffersOf({ images }: SentImages): readonly ArrayBuffer[] {
  return images ? [images.spans.buffer, images.starts.buffer, images.ink.buffer] : [];
}

class RemoteRun implements EngineRun {
  readonly #line: EngineLine;
  readonly #run: number;
  readonly #release: () => void;
  #isDisposed = false;

  constructor(line: EngineLine, run: number, release: () => void) {
    this.#line = line;
    this.#run = run;
    this.#release = release;
  }

  advance(count: number) {
    return this.#line.ask("advance", { run: this.#run, count });
  }

  readAverage() {
    return this.#line.ask("read-average", { run: this.#run });
  }

  readVectors() {
    return this.#line.ask("read-vectors", { run: this.#run });
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#line.tell({ kind: "dispose-run", run: this.#run });
    this.#release();
  }
}
