import { macrotask } from "../../numerics/macrotask";

/** By time and not by step, of which many may fit into a millisecond; well within 20 ms. */
const INTERVAL_MS = 12;

/** Lets waiting messages be handled now and then in the middle of long work. */
export class GiveWay {
  #gaveWayAt = performance.now();

  async ifDue(): Promise<void> {
    if (performance.now() - this.#gaveWayAt < INTERVAL_MS) return;
    await macrotask();
    this.#gaveWayAt = performance.now();
  }
}
