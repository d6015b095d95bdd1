import { describe, expect, test } from "vitest";
import { macrotask } from "../numerics/macrotask";
import { RunControl } from "./run-control";

/** Whether a promise is settled by the time that other tasks have had their turn. */
async function isSettled(promise: Promise<void>): Promise<boolean> {
  const settled = promise.then(() => true);
  return Promise.race([settled, macrotask().then(() => false)]);
}

describe("a run's control", () => {
  test("begins running", async () => {
    const control = new RunControl();
    expect([control.isPaused, control.isStopped]).toEqual([false, false]);
    expect(await isSettled(control.whenRunning())).toBe(true);
  });

  test("holds a run until it is resumed", async () => {
    const control = new RunControl();
    control.pause();
    const running = control.whenRunning();
    expect(control.isPaused).toBe(true);
    expect(await isSettled(running)).toBe(false);
    control.resume();
    expect(control.isPaused).toBe(false);
    expect(await isSettled(running)).toBe(true);
  });

  test("can pause again after it was resumed", async () => {
    const control = new RunControl();
    control.pause();
    control.resume();
    control.pause();
    expect(await isSettled(control.whenRunning())).toBe(false);
  });

  test("needs one resume for two pauses in a row", async () => {
    const control = new RunControl();
    control.pause();
    const running = control.whenRunning();
    control.pause();
    control.resume();
    expect(await isSettled(running)).toBe(true);
    expect(control.isPaused).toBe(false);
  });

  test("ends a pause when it stops, so that a paused run can end", async () => {
    const control = new RunControl();
    control.pause();
    const running = control.whenRunning();
    control.stop();
    expect([control.isPaused, control.isStopped]).toEqual([false, true]);
    expect(await isSettled(running)).toBe(true);
  });

  test("does not pause what is stopped, and stays stopped when resumed", () => {
    const control = new RunControl();
    control.stop();
    control.pause();
    control.resume();
    expect([control.isPaused, control.isStopped]).toEqual([false, true]);
  });
});
