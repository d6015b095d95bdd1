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

/** From the start of one draw to the start of the next, at least: as often as metrics come. */
const MIN_INTERVAL_MS = 250;

/**
 * A rest is so many times as long as the draw before it: on a machine of two cores, both of which
 * train, each redraw takes its time from the training. A tenth of it is what the charts may have.
 */
const REST = 9;

/** A first draw waits for its library, which says nothing of the draws after it. */
const LONGEST_REST_MS = 1500;

/** @param onFailure told of the first draw that fails, and of none after it */
export function drawLatest<Data>(
  draw: (data: Data) => Promise<void>,
  onFailure: (error: unknown) => void = () => {},
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
    setTimeout(() => {
      isBusy = false;
      void next();
    }, restAfter(tookMs));
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

/** In milliseconds, as long as the draw at least: half of the time is always for everything else. */
function restAfter(tookMs: number): number {
  const rest = Math.min(REST * tookMs, LONGEST_REST_MS);
  return Math.max(tookMs, rest, MIN_INTERVAL_MS - tookMs);
}
