import { expect, test } from "vitest";
import { macrotask } from "./macrotask";

test("a macrotask lets a message be handled that promises alone would keep waiting", async () => {
  const { port1, port2 } = new MessageChannel();
  let isHeard = false;
  port1.onmessage = () => {
    isHeard = true;
  };
  port2.postMessage("stop");
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
  expect(isHeard).toBe(false);
  await macrotask();
  expect(isHeard).toBe(true);
  port1.close();
});

test("macrotasks end in the order in which they began", async () => {
  const ended: number[] = [];
  await Promise.all([1, 2, 3].map((task) => macrotask().then(() => ended.push(task))));
  expect(ended).toEqual([1, 2, 3]);
});
