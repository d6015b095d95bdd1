/**
 * The device in use: its backend, whose turn it is, and what happens when it is lost.
 *
 * What uses the device takes turns, so that nobody computes on a backend while it is replaced.
 * Long work has the device for minutes and gives way between two steps; what is short, such as
 * reading a drawing, is its guest there, and the turn does not end before its guests have left.
 */
import type { BackendChoice, BackendName, BackendReport } from "../domain/backend";
import { FailureError } from "../domain/failure";
import { crewFor, replaceLostBackend, startBackend } from "../model/backend";
import { DeviceLostError, whenDeviceLost } from "../model/device-loss";
import type { GradientCrew } from "../model/shared-gradient";
import { startGradientCrew } from "./gradient-crew";
import type { Post } from "./post";

/** Keeps tensors on the device between two turns. */
export interface Tenant {
  /** Another backend starts: they are to be disposed. */
  moveOut(): void;
  /** The device was lost, and they went with it. */
  forget(): void;
}

export class Device {
  readonly #post: Post;
  readonly #crew = startGradientCrew();
  readonly #tenants: Tenant[] = [];
  #backend: BackendReport | null = null;
  #lost: Promise<never> = new Promise(() => {});
  /** Long work has the device or waits for its turn. */
  #isTaken = false;
  /** Those who were let in by the long work that has the device; null while none has it. */
  #guests: Set<Promise<unknown>> | null = null;
  #replacement: Promise<void> | null = null;
  /** Ends when nobody has the device any more. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(post: Post) {
    this.#post = post;
  }

  addTenant(tenant: Tenant): void {
    this.#tenants.push(tenant);
  }

  /** Helpers for what trains by shared gradients; null where the device needs none. */
  get crew(): GradientCrew | null {
    return crewFor(this.#backend?.name ?? "cpu", this.#crew);
  }

  /** @throws FailureError `busy` during long work, `backend-unavailable` */
  async start(choice: BackendChoice, remembered: BackendName | null): Promise<BackendReport> {
    if (this.#isTaken) throw new FailureError({ code: "busy" });
    return this.#inTurn(() => this.#start(choice, remembered));
  }

  /** @throws FailureError `busy` while other long work goes on; the work's own errors */
  async longWork<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#isTaken) throw new FailureError({ code: "busy" });
    this.#isTaken = true;
    try {
      return await this.#inTurn(() => this.#withGuests(work));
    } finally {
      this.#isTaken = false;
      this.#crew.release();
    }
  }

  /** To be awaited within long work before tensors go that a guest may be using. */
  async guestsGone(): Promise<void> {
    while (this.#guests && this.#guests.size > 0) await Promise.allSettled(this.#guests);
  }

  /** What takes no longer than a moment; long work makes room for it. */
  shortWork<Result>(work: () => Promise<Result>): Promise<Result> {
    const guests = this.#guests;
    if (!guests) return this.#inTurn(() => this.withDevice(work));
    const visit = this.withDevice(work);
    const leave = () => guests.delete(visit);
    guests.add(visit);
    visit.then(leave, leave);
    return visit;
  }

  /**
   * Runs something on the device, and once more on another one each time that it is lost.
   *
   * @param work is told of a loss by the rejection of its first argument, and by its second that
   *   this attempt is over: what still goes on then is to end
   */
  async withDevice<Result>(
    work: (lost: Promise<never>, attempt: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    for (;;) {
      if (!this.#backend) await this.#start("auto", null);
      const lost = this.#lost;
      const attempt = new AbortController();
      try {
        return await Promise.race([work(lost, attempt.signal), lost]);
      } catch (thrown) {
        attempt.abort();
        if (!(thrown instanceof DeviceLostError)) throw thrown;
        // Of several who had the device, the first to notice replaces it for all.
        if (lost === this.#lost) this.#replacement ??= this.#replace();
        await this.#replacement;
      }
    }
  }

  async #withGuests<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#guests = new Set();
    try {
      return await work();
    } finally {
      await this.guestsGone();
      this.#guests = null;
    }
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #start(choice: BackendChoice, remembered: BackendName | null): Promise<BackendReport> {
    for (const tenant of this.#tenants) tenant.moveOut();
    return this.#adopt(await startBackend(choice, remembered, this.#crew));
  }

  async #replace(): Promise<void> {
    const lost = this.#backend?.name;
    if (!lost) return;
    for (const tenant of this.#tenants) tenant.forget();
    try {
      const report = this.#adopt(await replaceLostBackend(lost, this.#crew));
      this.#post({ kind: "backend-changed", report });
    } finally {
      this.#replacement = null;
    }
  }

  #adopt(report: BackendReport): BackendReport {
    this.#backend = report;
    this.#lost = whenDeviceLost();
    // When it happens, nobody may be waiting; whoever comes next finds it lost.
    this.#lost.catch(() => {});
    // Helpers live while there is something to share: now they were measured, later they train.
    this.#crew.release();
    return report;
  }
}
