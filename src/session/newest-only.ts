/**
 * Runs one job at a time; of the values that arrive meanwhile only the newest waits.
 *
 * For answers that are worthless once there is a newer question, such as reading a drawing that
 * has already grown by another stroke.
 *
 * @param job must not reject
 */
export function newestOnly<T>(job: (value: T) => Promise<void>): (value: T) => void {
  let isRunning = false;
  let waiting: { readonly value: T } | null = null;

  async function run(value: T): Promise<void> {
    isRunning = true;
    await job(value);
    isRunning = false;
    const next = waiting;
    waiting = null;
    if (next !== null) void run(next.value);
  }

  return (value) => {
    if (isRunning) waiting = { value };
    else void run(value);
  };
}
