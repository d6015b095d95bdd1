/**
 * The loss and accuracy of every step of a run, outside React: a long run has tens of thousands of
 * steps, and nothing on the page needs to hear of each. The charts thin it out as they draw.
 */
import type { StepWindow } from "../domain/training/progress";

export class MetricLog {
  #loss = new Float32Array(1024);
  #accuracy = new Float32Array(1024);
  #length = 0;

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

  clear(): void {
    this.#length = 0;
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
