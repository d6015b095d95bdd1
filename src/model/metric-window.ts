/**
 * Keeps the metrics of steps on the device and fetches them together: one device read a window,
 * however many steps there were, because each read makes a graphics card wait.
 */
import type { StepWindow } from "../domain/training/progress";
import * as tf from "./tf";

export class MetricWindow {
  #firstStep: number;
  #metrics: tf.Tensor1D[] = [];
  #openedAt = performance.now();
  readonly #windowMs: number;

  constructor(firstStep: number, windowMs: number) {
    this.#firstStep = firstStep;
    this.#windowMs = windowMs;
  }

  /** @param metrics `[2]`: loss and accuracy of one step; disposed by the window */
  push(metrics: tf.Tensor1D): void {
    this.#metrics.push(metrics);
  }

  get isDue(): boolean {
    return performance.now() - this.#openedAt >= this.#windowMs;
  }

  /** Fetches what there is and opens the next window; null where there was no step. */
  async close(): Promise<StepWindow | null> {
    const metrics = this.#metrics;
    const firstStep = this.#firstStep;
    this.#metrics = [];
    this.#firstStep += metrics.length;
    if (metrics.length === 0) return null;
    const all = tf.stack(metrics);
    tf.dispose(metrics);
    try {
      const values = await all.data<"float32">();
      const loss = values.filter((_, index) => index % 2 === 0);
      const accuracy = values.filter((_, index) => index % 2 === 1);
      return { firstStep, loss: Float32Array.from(loss), accuracy: Float32Array.from(accuracy) };
    } finally {
      all.dispose();
      this.#openedAt = performance.now();
    }
  }

  dispose(): void {
    tf.dispose(this.#metrics);
    this.#metrics = [];
  }
}
