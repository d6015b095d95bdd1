/** A run's vectors in a memory, and their way in and out. */
import type { TrainingVectors } from "../engine";
import type { SimdMemory } from "./simd-memory";
import { gather, scatter, type WeightLayout } from "./weight-layout";

type VectorName = keyof TrainingVectors;

export type VectorAddresses = Readonly<Record<VectorName, number>>;

export class SimdVectors {
  readonly at: VectorAddresses;
  readonly #memory: SimdMemory;
  readonly #layout: WeightLayout;
  readonly #members: number;

  constructor(memory: SimdMemory, layout: WeightLayout, members: number) {
    this.#memory = memory;
    this.#layout = layout;
    this.#members = members;
    const weights = () => memory.placeFloats(members * layout.size);
    this.at = {
      weights: weights(),
      firstMoment: weights(),
      secondMoment: weights(),
      averageWeights: weights(),
      averageStatistics: memory.placeFloats(members * layout.statisticsSize),
    };
  }

  write(vectors: TrainingVectors): void {
    for (const name of VECTOR_NAMES) writeVector(this.#memory, this.#vector(name), vectors[name]);
  }

  read(name: VectorName): Float32Array<ArrayBuffer> {
    return readVector(this.#memory, this.#vector(name));
  }

  #vector(name: VectorName): PlacedVector {
    return placedVector(this.at[name], this.#layout, this.#members, name === "averageStatistics");
  }
}

const VECTOR_NAMES = [
  "weights",
  "firstMoment",
  "secondMoment",
  "averageWeights",
  "averageStatistics",
] as const satisfies readonly VectorName[];

/** One part a member. */
export interface PlacedVector {
  readonly address: number;
  readonly members: number;
  /** Numbers of a member as they lie in memory. */
  readonly size: number;
  readonly places: Uint32Array;
}

export function placedVector(
  address: number,
  layout: WeightLayout,
  members: number,
  isStatistics: boolean,
): PlacedVector {
  const { size, places, statisticsSize, statisticsPlaces } = layout;
  return isStatistics
    ? { address, members, size: statisticsSize, places: statisticsPlaces }
    : { address, members, size, places };
}

export function writeVector(memory: SimdMemory, vector: PlacedVector, values: Float32Array): void {
  const { address, members, size, places } = vector;
  for (let member = 0; member < members; member++) {
    const own = values.subarray(member * places.length, (member + 1) * places.length);
    scatter(own, places, memory.floats(address + 4 * member * size, size));
  }
}

function readVector(memory: SimdMemory, vector: PlacedVector): Float32Array<ArrayBuffer> {
  const { address, members, size, places } = vector;
  const values = new Float32Array(members * places.length);
  for (let member = 0; member < members; member++) {
    const own = values.subarray(member * places.length, (member + 1) * places.length);
    gather(memory.floats(address + 4 * member * size, size), places, own);
  }
  return values;
}
