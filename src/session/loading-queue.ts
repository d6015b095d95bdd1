/** One loading at a time: what is chosen meanwhile waits its turn, and nothing is forgotten. */

export interface LoadingQueue<Job> {
  /** Resolves when this has been done; alone at once, else after those before it. */
  readonly add: (job: Job) => Promise<void>;
}

/**
 * @param run never rejects; `isNext`: it follows another one at once
 * @param onQueue whenever those that wait, or are left waiting, are others
 */
export function loadingQueue<Job>(
  run: (job: Job, isNext: boolean) => Promise<void>,
  onQueue: (waiting: readonly Job[]) => void,
  onEmpty: () => void,
): LoadingQueue<Job> {
  let waiting: readonly Job[] = [];
  let last: Promise<void> | null = null;
  let unfinished = 0;

  async function runBehind(before: Promise<void> | null, job: Job): Promise<void> {
    if (before !== null) {
      await before;
      waiting = waiting.filter((other) => other !== job);
      onQueue(waiting);
    }
    await run(job, before !== null);
    unfinished--;
    if (unfinished > 0) return;
    last = null;
    onEmpty();
  }

  return {
    add: (job) => {
      unfinished++;
      if (last !== null) {
        waiting = [...waiting, job];
        onQueue(waiting);
      }
      last = runBehind(last, job);
      return last;
    },
  };
}
