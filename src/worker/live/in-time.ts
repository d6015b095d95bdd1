/** Work that is told to end, and may not hear it. */

/** Whoever ends something is answered within two seconds, whatever the engine is at. */
const END_WITHIN_MS = 1000;

/**
 * @param signal tells the work to end
 * @param giveUp what to reject with where it does not in time
 */
export function inTime<Result>(
  working: Promise<Result>,
  signal: AbortSignal,
  giveUp: () => Error,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      timer = setTimeout(() => reject(giveUp()), END_WITHIN_MS);
    };
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
    };
    if (signal.aborted) end();
    else signal.addEventListener("abort", end);
    working.finally(settle).then(resolve, reject);
  });
}
