/**
 * What every engine has to do alike: with the same numbers as the reference in float64, which
 * `reference.test.ts` holds to PyTorch.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { muonKernels, updateNumbers } from "../../domain/training/optimizer";
import { WHOLE_BATCH } from "../batch-share";
import type { Engine, RunPlan, TrainingVectors } from "../engine";
import { freshVectors } from "../fresh-vectors";
import { relaxed } from "../simd/assembly/kernels.ts?wasm";
import { startSimdEngine } from "../simd/simd-engine";
import { startTfjs } from "../tfjs/start-tfjs";
import { CONFORMANCE_CASES, planOf } from "./conformance-cases";
import { differingTensors, relativeDifference } from "./difference";
import { gradientBy } from "./gradient-by";
import { referenceReading } from "./reference-reading";
import { referenceSums, stepsOf } from "./reference-step";
import { type ReferenceVectors, referenceUpdate } from "./reference-update";

/** Float32 against float64, of each tensor's greatest number. */
const TOLERANCE = 1e-4;
/** What gradients are off by, in a few steps whose denominators are not small. */
const VECTOR_TOLERANCE = 2e-4;
/** Steps that are compared. */
const STEPS = 2;
/** Of the step whose gradient is compared. */
const STEP = 2;

const knowsRelaxed = WebAssembly.validate(Buffer.from(relaxed, "base64"));

const STARTS: Readonly<Record<string, () => Promise<Engine>>> = {
  "SIMD, plain": () => startSimdEngine("plain"),
  // Node 20 knows it by a flag that Vitest gives it.
  ...(knowsRelaxed ? { "SIMD, relaxed": () => startSimdEngine("relaxed") } : {}),
  "TF.js in plain JavaScript": () => startTfjs("cpu", false),
};

const engines = new Map<string, Engine>();

beforeAll(async () => {
  for (const [name, start] of Object.entries(STARTS)) engines.set(name, await start());
});

afterAll(() => {
  for (const engine of engines.values()) engine.dispose();
});

const NAMED_CASES = CONFORMANCE_CASES.map(
  (each) => [`${each.name}: ${each.network}`, each] as const,
);

describe.each(NAMED_CASES)("%s", (_, conformanceCase) => {
  const plan = planOf(conformanceCase);
  const { network } = plan;
  const fresh = freshVectors(network, 3);
  const numbers = {
    weights: freshVectors(network, 4).weights,
    statistics: Float32Array.from({ length: network.statisticsCount }, (_, place) =>
      Math.abs(Math.sin(place)),
    ),
  };
  const sums = once(() => referenceSums(plan, Float64Array.from(fresh.weights), STEP));
  const vectors = once(() => referenceVectors(plan, movingVectors(plan)));
  const inks = inksOf(plan, 3);
  const reading = once(() => referenceReading(network, numbers, inks));

  test.each(Object.keys(STARTS))("gradient, statistics, loss and accuracy by %s", async (name) => {
    const found = await gradientBy(engineOf(name), plan, fresh, STEP);
    const expected = sums();
    expect(differingTensors(network, found.gradient, expected.gradient, TOLERANCE)).toEqual([]);
    expect(relativeDifference(found.statistics, expected.statistics)).toBeLessThan(TOLERANCE);
    expect(Math.abs(found.loss / expected.loss - 1)).toBeLessThan(TOLERANCE);
    // A float32 share of at most a few hundred images.
    expect(found.accuracy).toBeCloseTo(expected.accuracy, 5);
  });

  test.each(Object.keys(STARTS))("all vectors after a few steps by %s", async (name) => {
    const run = await engineOf(name).startRun(plan, movingVectors(plan), 0, WHOLE_BATCH);
    await run.advance(STEPS);
    const found = await run.readVectors();
    run.dispose();
    const expected = vectors();
    for (const key of ["weights", "firstMoment", "secondMoment", "averageWeights"] as const) {
      const differing = differingTensors(network, found[key], expected[key], VECTOR_TOLERANCE);
      expect(differing, key).toEqual([]);
    }
    const statistics = expected.averageStatistics;
    const difference = relativeDifference(found.averageStatistics, statistics);
    expect(difference).toBeLessThan(VECTOR_TOLERANCE);
  });

  test.each(Object.keys(STARTS))(
    "what is read, and what each operation makes of it, by %s",
    async (name) => {
      const count = inks.length / network.side ** 2;
      const opened = await engineOf(name).openNetwork(network, numbers);
      const read = await opened.readInks(inks, count);
      const { probabilities, parts } = reading();
      expect(relativeDifference(read, probabilities)).toBeLessThan(TOLERANCE);
      expect(parts).toHaveLength(network.operations.length + 1);
      for (const [operations, part] of parts.entries()) {
        const made = await opened.readPartly(inks, count, operations);
        expect(relativeDifference(made, part), `${operations} operations`).toBeLessThan(TOLERANCE);
      }
      opened.dispose();
    },
  );
});

function engineOf(name: string): Engine {
  const engine = engines.get(name);
  if (!engine) throw new RangeError(`no engine ${name}`);
  return engine;
}

/** Computed when it is first asked for: all engines are held to the same. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Moments that are not small, so that a gradient's last digits do not decide where steps go. */
function movingVectors(plan: RunPlan): TrainingVectors {
  const { network, hyperparameters } = plan;
  const vectors = freshVectors(network, 3);
  const secondMoment = vectors.weights.map((_, place) => 0.2 + 0.1 * Math.cos(place));
  // Muon has none.
  const muons = hyperparameters.optimizer === "muon" ? muonKernels(network) : [];
  for (let start = 0; start < network.weightCount; start += network.memberWeights) {
    for (const kernel of muons) {
      const first = start + kernel.start;
      secondMoment.fill(0, first, first + kernel.rows * kernel.columns);
    }
  }
  return {
    ...vectors,
    firstMoment: vectors.weights.map((_, place) => 0.01 * Math.sin(place)),
    secondMoment,
    averageStatistics: vectors.averageStatistics.map((_, place) => 0.5 + 0.1 * Math.sin(place)),
  };
}

function referenceVectors(plan: RunPlan, start: TrainingVectors): ReferenceVectors {
  const vectors = {
    weights: Float64Array.from(start.weights),
    firstMoment: Float64Array.from(start.firstMoment),
    secondMoment: Float64Array.from(start.secondMoment),
    averageWeights: Float64Array.from(start.averageWeights),
    averageStatistics: Float64Array.from(start.averageStatistics),
  };
  for (let step = 0; step < STEPS; step++) {
    const sums = referenceSums(plan, vectors.weights, step);
    const numbers = updateNumbers(plan.hyperparameters, step, stepsOf(plan));
    referenceUpdate(plan, vectors, sums, numbers);
  }
  return vectors;
}

function inksOf({ data }: RunPlan, most: number): Float32Array<ArrayBuffer> {
  const pixels = data.pixels.subarray(0, Math.min(most, data.count) * data.side ** 2);
  return Float32Array.from(pixels, (pixel) => pixel / data.pixelMax);
}
