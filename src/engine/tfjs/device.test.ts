import { beforeAll, describe, expect, test } from "vitest";
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

describe("a graphics card that is gone", () => {
  test("makes a loss of whatever its work seems to have come to", async () => {
    const card = fakeCard();
    const garbage = new Device("webgl", card.gl).run(async () => {
      card.die();
      return new Float32Array(3);
    });
    await expect(garbage).rejects.toEqual(new EngineLostError("card-reset"));

    const other = fakeCard();
    const failed = new Device("webgl", other.gl).run(() => {
      other.die();
      throw new Error("Failed to compile fragment shader.");
    });
    await expect(failed).rejects.toEqual(new EngineLostError("card-reset"));
  });

  test("is noticed by whoever waits, be it told or not", async () => {
    const told = fakeCard();
    const waiting = new Device("webgl", told.gl).run(() => new Promise(() => {}));
    told.tell();
    await expect(waiting).rejects.toEqual(new EngineLostError("card-reset"));

    const silent = fakeCard();
    const alone = new Device("webgl", silent.gl).run(() => new Promise(() => {}));
    silent.die();
    await expect(alone).rejects.toEqual(new EngineLostError("card-reset"));
  });

  test("is not blamed for what fails on a card that lives", async () => {
    const device = new Device("webgl", fakeCard().gl);
    await expect(device.run(() => Promise.reject(new TypeError("no")))).rejects.toThrow(TypeError);
    expect(await device.run(async () => 1)).toBe(1);
  });
});

/** What a `Device` uses of a context: shaders that compile as long as there is a card. */
function fakeCard() {
  const canvas = new EventTarget();
  let lives = true;
  const gl = {
    canvas,
    FRAGMENT_SHADER: 1,
    COMPILE_STATUS: 2,
    isContextLost: () => !lives,
    createShader: () => ({}),
    shaderSource: () => {},
    compileShader: () => {},
    getShaderParameter: () => lives,
    deleteShader: () => {},
  } as unknown as WebGL2RenderingContext;
  const die = () => {
    lives = false;
  };
  return { gl, die, tell: () => canvas.dispatchEvent(new Event("webglcontextlost")) };
}
