import { describe, expect, test, vi } from "vitest";
import { byMessages, macrotask } from "./macrotask";

describe("a macrotask", () => {
  test("lets a message be handled that promises alone would keep waiting", async () => {
    const { heard, port } = listener();
    port.postMessage("stop");
    for (let turn = 0; turn < 100; turn++) await Promise.resolve();
    expect(heard).toEqual([]);

    // The first may have been due already; before the second, messages are looked for.
    await macrotask();
    await macrotask();
    expect(heard).toEqual(["stop"]);
    port.close();
  });

  test("lets messages in also where many follow each other", async () => {
    const { heard, port } = listener();
    let turns = 0;
    await macrotask();
    port.postMessage("stop");
    for (; heard.length === 0 && turns < 100; turns++) await macrotask();
    // By one channel for all, Node 20 took 2,000.
    expect(turns).toBeLessThan(10);
    port.close();
  });

  test("ends after those that began before it", async () => {
    const ended: number[] = [];
    await Promise.all([1, 2, 3].map((task) => macrotask().then(() => ended.push(task))));
    expect(ended).toEqual([1, 2, 3]);
  });
});

test("in browsers, all macrotasks share a channel and end in their order", async () => {
  const channels = vi.spyOn(globalThis, "MessageChannel");
  const task = byMessages();
  const ended: number[] = [];

  await Promise.all([1, 2, 3].map((place) => task().then(() => ended.push(place))));
  await task().then(() => ended.push(4));

  expect(ended).toEqual([1, 2, 3, 4]);
  expect(channels).toHaveBeenCalledTimes(1);
  for (const { value } of channels.mock.results) value.port1.close();
});

function listener() {
  const { port1, port2 } = new MessageChannel();
  const heard: unknown[] = [];
  port1.onmessage = ({ data }) => heard.push(data);
  return { heard, port: port2 };
}
