/** The engine's end of the line: does what the trainer asks. */
import type { TrainingImages } from "../../dataset/packed-images";
import type { BackendName } from "../../domain/backend";
import { type Failure, toFailure } from "../../domain/failure";
import { type CrewMember, crewMember } from "../crew-member";
import { type Engine, EngineLostError, type EngineRun, type OpenNetwork } from "../engine";
import type {
  EngineAnswer,
  EngineNotice,
  EngineRequest,
  EngineRequestKind,
  EngineRequests,
  SentImages,
} from "./requests";

/** What is used of a worker's global scope, or of a `MessagePort`. */
export interface EngineScope {
  onmessage: ((event: MessageEvent<EngineRequest | EngineNotice>) => void) | null;
  postMessage(message: EngineAnswer, transfer: Transferable[]): void;
}

/** @param start makes the engine that computes; asked once */
export function serveEngine(
  scope: EngineScope,
  start: (backend: BackendName) => Promise<Engine>,
): void {
  const service = new EngineService(scope, start);
  scope.onmessage = ({ data }) => {
    if ("id" in data && data.kind !== "abort") void answer(scope, service, data);
    else service.note(data);
  };
}

async function answer(
  scope: EngineScope,
  service: EngineService,
  { kind, id, args }: EngineRequest,
): Promise<void> {
  try {
    const reply = await service.handle(kind, args, id);
    scope.postMessage({ kind: "reply", id, reply }, buffersIn(reply));
  } catch (thrown) {
    const isLost = thrown instanceof EngineLostError;
    const failure = isLost ? lostFailure(thrown) : toFailure(thrown);
    scope.postMessage({ kind: "failure", id, failure, isLost }, []);
  }
}

function lostFailure({ message }: EngineLostError): Failure {
  return { code: "engine-lost", detail: message };
}

/** Results are an array or an object of arrays, each the receiver's own. */
function buffersIn(reply: Reply): ArrayBuffer[] {
  const arrays: unknown[] = reply instanceof Float32Array ? [reply] : Object.values(reply ?? {});
  const buffers = arrays.flatMap((array) =>
    array instanceof Float32Array && array.buffer instanceof ArrayBuffer ? [array.buffer] : [],
  );
  return [...new Set(buffers)];
}

type Reply = EngineRequests[EngineRequestKind]["reply"];

type Handlers = {
  readonly [Kind in EngineRequestKind]: (
    args: EngineRequests[Kind]["args"],
    id: number,
  ) => Promise<EngineRequests[Kind]["reply"]>;
};

class EngineService {
  readonly #scope: EngineScope;
  readonly #start: (backend: BackendName) => Promise<Engine>;
  #engine: CrewMember | null = null;
  readonly #images = new Map<number, TrainingImages>();
  readonly #runs = new Map<number, EngineRun>();
  readonly #networks = new Map<number, OpenNetwork>();
  readonly #readings = new Map<number, AbortController>();

  constructor(scope: EngineScope, start: (backend: BackendName) => Promise<Engine>) {
    this.#scope = scope;
    this.#start = start;
  }

  readonly #handlers: Handlers = {
    start: async ({ backend }) => {
      this.#engine = crewMember(await this.#start(backend));
      return null;
    },
    "start-run": async ({ run, plan, data, vectors, step, share }) => {
      const whole = { ...plan, data: this.#imagesOf(data) };
      const engine = found(this.#engine, "engine");
      this.#runs.set(run, await engine.startLinkedRun(whole, vectors, step, share));
      return null;
    },
    advance: ({ run, count }) => found(this.#runs.get(run), "run").advance(count),
    "read-average": ({ run }) => found(this.#runs.get(run), "run").readAverage(),
    "read-vectors": ({ run }) => found(this.#runs.get(run), "run").readVectors(),
    "open-network": async ({ opened, network, numbers }) => {
      const engine = found(this.#engine, "engine");
      this.#networks.set(opened, await engine.openNetwork(network, numbers));
      return null;
    },
    "read-inks": ({ opened, inks, count }) => this.#network(opened).readInks(inks, count),
    "read-images": (args, id) => this.#readImages(args, id),
    "read-partly": ({ opened, inks, count, operationCount }) =>
      this.#network(opened).readPartly(inks, count, operationCount),
  };

  async handle<Kind extends EngineRequestKind>(
    kind: Kind,
    args: EngineRequests[Kind]["args"],
    id: number,
  ): Promise<EngineRequests[Kind]["reply"]> {
    return this.#handlers[kind](args, id);
  }

  note(notice: EngineNotice): void {
    switch (notice.kind) {
      case "dispose-run":
        this.#runs.get(notice.run)?.dispose();
        this.#runs.delete(notice.run);
        return;
      case "dispose-network":
        this.#networks.get(notice.opened)?.dispose();
        this.#networks.delete(notice.opened);
        return;
      case "forget-images":
        this.#images.delete(notice.images);
        return;
      case "abort":
        this.#readings.get(notice.id)?.abort();
        return;
      default:
        notice satisfies never;
    }
  }

  async #readImages(
    { opened, images, views }: EngineRequests["read-images"]["args"],
    id: number,
  ): Promise<Float32Array<ArrayBuffer>> {
    const reading = new AbortController();
    this.#readings.set(id, reading);
    const rows = Uint32Array.from({ length: images.count }, (_, row) => row);
    const onProgress = (done: number) =>
      this.#scope.postMessage({ kind: "progress", id, done }, []);
    try {
      return await this.#network(opened).readImages(
        images,
        rows,
        views,
        onProgress,
        reading.signal,
      );
    } finally {
      this.#readings.delete(id);
    }
  }

  #network(opened: number): OpenNetwork {
    return found(this.#networks.get(opened), "network");
  }

  #imagesOf({ id, images }: SentImages): TrainingImages {
    if (images) this.#images.set(id, images);
    return found(this.#images.get(id), "image set");
  }
}

function found<Thing>(thing: Thing | null | undefined, what: string): Thing {
  if (thing === null || thing === undefined) throw new RangeError(`there is no such ${what}`);
  return thing;
}
