import { describe, expect, test } from "vitest";
import { MetricLog } from "./metric-log";

function steps(firstStep: number, loss: readonly number[]) {
  return { firstStep, loss: Float32Array.from(loss), accuracy: new Float32Array(loss.length) };
}

describe("MetricLog", () => {
  test("joins the windows of a run", () => {
    const log = new MetricLog();
    log.append(steps(0, [4, 3]));
    log.append(steps(2, [2]));

    expect([...log.series().loss]).toEqual([4, 3, 2]);
  });

  test("grows with a run longer than its first buffer", () => {
    const log = new MetricLog();
    for (let window = 0; window < 50; window++) {
      log.append(steps(window * 100, new Array(100).fill(window)));
    }

    expect(log.series().loss).toHaveLength(5000);
    expect(log.series().loss[150]).toBe(1);
    expect(log.series().loss.at(-1)).toBe(49);
  });

  test("keeps the loss of the run before for as long as it is told to", () => {
    const log = new MetricLog();
    log.append(steps(0, [4, 3]));
    log.begin("becomes");
    log.append(steps(0, [9]));
    expect([...log.earlierLoss()]).toEqual([4, 3]);
    expect([...log.series().loss]).toEqual([9]);

    log.begin("stays");
    expect([...log.earlierLoss()]).toEqual([4, 3]);

    log.begin("goes");
    expect(log.earlierLoss()).toHaveLength(0);
  });

  test("starts a new run empty", () => {
    const log = new MetricLog();
    log.append(steps(0, [1]));
    log.clear();

    expect(log.series().loss).toHaveLength(0);
  });
});
