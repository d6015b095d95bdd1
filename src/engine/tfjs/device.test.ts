import { beforeAll, expect, test } from "vitest";
import { EngineLostError } from "../engine";
import { Device } from "./device";
import * as tf from "./tf";

beforeAll(async () => {
  await tf.setBackend("cpu");
});

const LOST = new EngineLostError("gone");

test("whoever waits for a device that goes away is told so, and whoever comes later", async () => {
  const device = new Device("cpu");
  const waiting = device.run(() => new Promise(() => {}));
  device.end(LOST);
  await expect(waiting).rejects.toBe(LOST);
  await expect(device.run(async () => 1)).rejects.toBe(LOST);
  expect(() => device.throwIfEnded()).toThrow(LOST);
});

test("the first reason to end stays", async () => {
  const device = new Device("cpu");
  device.end(LOST);
  device.end(new Error("disposed"));
  await expect(device.run(async () => 1)).rejects.toBe(LOST);
});

test("what is done in time is not touched by the end", async () => {
  const device = new Device("cpu");
  expect(await device.run(async () => 1)).toBe(1);
  await expect(device.run(() => Promise.reject(new TypeError("no")))).rejects.toThrow(TypeError);
  device.end(LOST);
});
