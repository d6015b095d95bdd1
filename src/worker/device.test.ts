import { expect, test, vi } from "vitest";
import { Device } from "./device";

/** Whose turn it is has nothing to do with what computes. */
vi.mock("../model/backend", () => ({
  crewFor: () => null,
  startBackend: async () => ({ name: "cpu", label: "CPU", reason: "chosen", trials: [] }),
}));

/** A promise and how to keep it. */
function promised() {
  let keep = () => {};
  const promise = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

async function startedDevice(): Promise<Device> {
  const device = new Device(() => {});
  await device.start("cpu", null);
  return device;
}

test("long work keeps its turn until those whom it let in have left", async () => {
  const device = await startedDevice();
  const visit = promised();
  const told: string[] = [];
  const long = device.longWork(async () => {
    void device.shortWork(() => visit.promise).then(() => told.push("guest left"));
  });
  const next = device.shortWork(async () => {
    told.push("next turn");
  });
  // All that could be done without the guest is done before a macrotask.
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).toEqual([]);

  visit.keep();
  await Promise.all([long, next]);
  expect(told).toEqual(["guest left", "next turn"]);
});

test("a guest's failure is the guest's alone", async () => {
  const device = await startedDevice();
  const answer = await device.longWork(async () => {
    await expect(device.shortWork(() => Promise.reject(new RangeError("mine")))).rejects.toThrow(
      "mine",
    );
    return 42;
  });
  expect(answer).toBe(42);
});

test("nobody is let in before long work has its turn", async () => {
  const device = await startedDevice();
  const first = promised();
  const order: string[] = [];
  const before = device.shortWork(() => first.promise);
  const long = device.longWork(async () => {
    order.push("long");
  });
  const after = device.shortWork(async () => {
    order.push("short");
  });
  first.keep();
  await Promise.all([before, long, after]);
  expect(order).toEqual(["long", "short"]);
});

test("refuses a second long work and another backend meanwhile", async () => {
  const device = await startedDevice();
  const end = promised();
  const long = device.longWork(() => end.promise);
  await expect(device.longWork(async () => {})).rejects.toMatchObject({
    failure: { code: "busy" },
  });
  await expect(device.start("wasm", null)).rejects.toMatchObject({ failure: { code: "busy" } });
  end.keep();
  await long;
});
