import { describe, expect, test } from "vitest";
import type { WorkerMessage } from "./messages";
import { transferables } from "./transferables";

describe("transferables", () => {
  test("finds the typed arrays of an event", () => {
    const loss = Float32Array.of(2, 1);
    const accuracy = Float32Array.of(0, 1);
    const event: WorkerMessage = { kind: "steps", firstStep: 0, loss, accuracy };
    expect(transferables(event)).toEqual([loss.buffer, accuracy.buffer]);
  });

  test("finds typed arrays however deep, in arrays as well, and of any kind", () => {
    const pixels = Uint8Array.of(1);
    const labels = Int32Array.of(2);
    expect(transferables({ reply: [{ grid: { pixels } }, labels] })).toEqual([
      pixels.buffer,
      labels.buffer,
    ]);
  });

  test("names a buffer once that two arrays share, since it can move only once", () => {
    const buffer = new ArrayBuffer(8);
    const message = { head: new Uint8Array(buffer, 0, 4), tail: new Uint8Array(buffer, 4) };
    expect(transferables(message)).toEqual([buffer]);
  });

  test("leaves shared memory out, which no side gives away", () => {
    expect(transferables({ heap: new Uint8Array(new SharedArrayBuffer(4)) })).toEqual([]);
  });

  test("finds nothing in plain values, files and absent ones", () => {
    const message = { id: 1, text: "a", isIt: true, none: null, blob: new Blob(["1"]) };
    expect(transferables({ ...message, missing: undefined, list: [3, 5] })).toEqual([]);
  });

  test("lets a structured clone move everything it found", () => {
    const ink = Float32Array.of(0.5, 1);
    const message = { kind: "classify", ink };
    const received = structuredClone(message, { transfer: transferables(message) });
    expect([...received.ink]).toEqual([0.5, 1]);
    expect(ink).toHaveLength(0);
  });
});
