/** Things that are of use together only. */

interface Disposed {
  dispose(): void;
}

/** @throws what the first that failed threw, once all are settled and the others are disposed */
export async function allOrNone<Thing extends Disposed>(
  starting: readonly [Promise<Thing>, ...Promise<Thing>[]],
): Promise<[Thing, ...Thing[]]> {
  const outcomes = await Promise.allSettled(starting);
  if (outcomes.some(({ status }) => status === "rejected")) {
    for (const outcome of outcomes) if (outcome.status === "fulfilled") outcome.value.dispose();
  }
  const [first, ...others] = starting;
  return Promise.all([first, ...others]);
}
