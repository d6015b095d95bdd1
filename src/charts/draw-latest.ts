/**
 * Draws no faster than the page can: at most one draw runs, the newest data wins.
 *
 * Metrics arrive at the trainer's pace, a chart takes tens of milliseconds. What comes while
 * a draw runs or rests replaces what was waiting, and the last of it is always drawn.
 */

export interface DrawLatest<Data> {
  /** Draws `data` now or soon, unless newer data comes first. */
  (data: Data): void;
  /** Forgets what waits; a draw that runs comes to its end. Nothing is drawn afterwards. */
  readonly cancel: () => void;
}

export interface DrawLatestOptions {
  /** From the start of one draw to the start of the next, at least. */
  readonly minIntervalMs?: number;
  /** Told of the first draw that fails, and of none after it. */
  readonly onFailure?: (error: unknown) => void;
}

/** Four redraws a second are as live as the eye asks for. */
const MIN_INTERVAL_MS = 250;

export function drawLatest<Data>(
  draw: (data: Data) => Promise<void>,
  { minIntervalMs = MIN_INTERVAL_MS, onFailure = () => {} }: DrawLatestOptions = {},
): DrawLatest<Data> {
  let waiting: { readonly data: Data } | undefined;
  let isBusy = false;
  let isCancelled = false;
  let hasFailed = false;

  const next = async (): Promise<void> => {
    if (isBusy || waiting === undefined) return;
    const { data } = waiting;
    waiting = undefined;
    isBusy = true;
    const startedAt = performance.now();
    try {
      await draw(data);
    } catch (error) {
      if (!hasFailed) onFailure(error);
      hasFailed = true;
    }
    const tookMs = performance.now() - startedAt;
    // A slow page draws less often: it keeps at least half of its time for everything else.
    const restMs = Math.max(tookMs, minIntervalMs - tookMs);
    setTimeout(() => {
      isBusy = false;
      void next();
    }, restMs);
  };

  return Object.assign(
    (data: Data): void => {
      if (isCancelled) return;
      waiting = { data };
      void next();
    },
    {
      cancel: () => {
        isCancelled = true;
        waiting = undefined;
      },
    },
  );
}
