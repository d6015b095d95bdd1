/** What an update does to the vectors of a run. */
import type { ResolvedNetwork } from "../../domain/network/resolve";
import type { OptimizerName } from "../../domain/training/hyperparameters";
import { ADAMW, type UpdateNumbers } from "../../domain/training/optimizer";
import { MuonUpdate } from "./muon-update";
import type { SharedNumbers } from "./shared-numbers";
import type { SimdMemory } from "./simd-memory";
import type { VectorAddresses } from "./training-vectors";
import type { WeightLayout } from "./weight-layout";

/** A run of numbers that are updated alike. */
interface Span {
  readonly start: number;
  readonly size: number;
  readonly decays: boolean;
}

const NUMBERS = 9;

export class Updater {
  readonly #memory: SimdMemory;
  readonly #layout: WeightLayout;
  readonly #members: number;
  readonly #vectors: VectorAddresses;
  readonly #numbers: number;
  /** AdamW's. */
  readonly #spans: readonly Span[];
  readonly #muon: MuonUpdate | null;

  constructor(
    memory: SimdMemory,
    network: ResolvedNetwork,
    layout: WeightLayout,
    optimizer: OptimizerName,
    vectors: VectorAddresses,
  ) {
    this.#memory = memory;
    this.#layout = layout;
    this.#members = network.members;
    this.#vectors = vectors;
    this.#numbers = memory.placeFloats(NUMBERS);
    this.#muon = optimizer === "muon" ? new MuonUpdate(memory, network, layout, vectors) : null;
    this.#spans = spansOf(layout, optimizer);
  }

  update(sums: SharedNumbers, numbers: UpdateNumbers): void {
    const { kernels } = this.#memory;
    const { size, statisticsSize } = this.#layout;
    const at = this.#vectors;
    this.#writeNumbers(numbers);
    for (let member = 0; member < this.#members; member++) {
      for (const { start, size: count, decays } of this.#spans) {
        const place = 4 * (member * size + start);
        kernels.adamw(
          this.#numbers,
          at.weights + place,
          sums.address + place,
          at.firstMoment + place,
          at.secondMoment + place,
          at.averageWeights + place,
          count,
          decays ? numbers.weightDecay : 0,
        );
      }
      this.#muon?.update(sums.address, member, numbers);
    }
    const count = this.#members * statisticsSize;
    const rest = 1 - numbers.statisticsDecay;
    kernels.mixInto(at.averageStatistics, sums.statistics, count, rest);
  }

  #writeNumbers(numbers: UpdateNumbers): void {
    this.#memory
      .floats(this.#numbers, NUMBERS)
      .set([
        numbers.learningRate,
        ADAMW.beta1,
        1 - ADAMW.beta1,
        ADAMW.beta2,
        1 - ADAMW.beta2,
        1 / numbers.correction1,
        1 / numbers.correction2,
        ADAMW.epsilon,
        1 - numbers.averageDecay,
      ]);
  }
}

function spansOf({ operations }: WeightLayout, optimizer: OptimizerName): readonly Span[] {
  const kernels = operations.flatMap(({ kernel }) => kernel ?? []);
  const own = optimizer === "muon" ? kernels.slice(-1) : kernels;
  const lines = operations.flatMap(({ operation, channels, scaleStart }) => {
    const count = operation.weights.filter(({ role }) => role !== "kernel").length;
    return count === 0 ? [] : { start: scaleStart, size: count * channels, decays: false };
  });
  const decaying = own.map(({ start, rows, columns }) => ({
    start,
    size: rows * columns,
    decays: true,
  }));
  return [...decaying, ...lines];
}
