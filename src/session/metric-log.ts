/**
 * The loss and accuracy of every step of a run, outside React: a long run has tens of thousands of
 * steps, and nothing on the page needs to hear of each. The charts thin it out as they draw.
 */
import type { StepWindow } from "../domain/training/progress";
import type { GhostFate } from "./ghost";

export class MetricLog {
  #loss = new Float32Array(1024);
  #accuracy = new Float32Array(1024);
  #length = 0;
  #earlierLoss = new Float32Array();

  append({ firstStep, loss, accuracy }: StepWindow): void {
    const end = firstStep + loss.length;
    if (end > this.#loss.length) {
      this.#loss = grown(this.#loss, end);
      this.#accuracy = grown(this.#accuracy, end);
    }
    this.#loss.set(loss, firstStep);
    this.#accuracy.set(accuracy, firstStep);
    this.#length = end;
  }

  /** @param fate of the curve so far: whether it stays as that of the run before */
  begin(fate: GhostFate): void {
    if (fate === "becomes") this.#earlierLoss = this.#loss.slice(0, this.#length);
    if (fate === "goes") this.#earlierLoss = new Float32Array();
    this.#length = 0;
  }

  clear(): void {
    this.begin("goes");
  }

  /** Loss of every step of the run before; empty where there is none. */
  earlierLoss(): Float32Array<ArrayBuffer> {
    return this.#earlierLoss;
  }

  /** Every step so far. A view, good until the next step comes. */
  series(): StepWindow {
    return {
      firstStep: 0,
      loss: this.#loss.subarray(0, this.#length),
      accuracy: this.#accuracy.subarray(0, this.#length),
    };
  }
}

function grown(values: Float32Array<ArrayBuffer>, atLeast: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(Math.max(atLeast, 2 * values.length));
  larger.set(values);
  return larger;
}
