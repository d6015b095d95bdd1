/**
 * How fast an engine trains a network, by trying.
 *
 * The first step compiles, and may take a hundred times as long as those that follow; the next
 * ones tune and fill caches. So steps are timed in stretches until two in a row take alike. A
 * stretch is long enough for a clock that ticks in milliseconds.
 */
import type { EngineRun } from "./engine";

/** Firefox and WebKit round their clocks to a millisecond: 6 % of this. */
const STRETCH_MS = 16;

/** By so much of the longer one two stretches may differ. */
const ALIKE = 0.2;

/** Coarse clocks and steps that still tune: a stretch grows by no more than this at once. */
const GROWTH = 8;

/** Whoever waited so long for the first step does not wait for another. */
const PATIENCE_MS = 2000;

export interface Pace {
  /** Of one update. */
  readonly stepMs: number;
  readonly imagesPerSecond: number;
}

/** Milliseconds since any moment. */
export type Clock = () => number;

/**
 * @param images a step
 * @param limitMs after the first step; then the last stretch counts, whatever it took
 */
export async function measurePace(
  run: Pick<EngineRun, "advance">,
  images: number,
  limitMs: number,
  now: Clock,
): Promise<Pace> {
  const pace = (stepMs: number) => ({ stepMs, imagesPerSecond: (1000 * images) / stepMs });
  const firstMs = await timeOf(run, 1, now);
  if (firstMs >= PATIENCE_MS) return pace(firstMs);

  const startedAt = now();
  let steps = 1;
  /** Of the stretch before; null for one that was too short to be timed. */
  let before: number | null = null;
  for (;;) {
    const stretchMs = await timeOf(run, steps, now);
    const stepMs = stretchMs / steps;
    const isSettled = before !== null && areAlike(stepMs, before);
    if (isSettled || now() - startedAt >= limitMs) return pace(stepMs);
    before = stretchMs < STRETCH_MS ? null : stepMs;
    if (stretchMs < STRETCH_MS) steps *= Math.min(GROWTH, Math.ceil(STRETCH_MS / stretchMs));
  }
}

async function timeOf(run: Pick<EngineRun, "advance">, steps: number, now: Clock) {
  const startedAt = now();
  await run.advance(steps);
  return now() - startedAt;
}

function areAlike(one: number, other: number): boolean {
  return Math.abs(one - other) <= ALIKE * Math.max(one, other);
}
