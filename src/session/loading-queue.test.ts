import { expect, test } from "vitest";
import { settled } from "./fake-trainer";
import { loadingQueue } from "./loading-queue";

test("runs one at a time, in order, and says who waits and when all is done", async () => {
  const said: string[] = [];
  const ends: (() => void)[] = [];
  const queue = loadingQueue<string>(
    async (job, isNext) => {
      said.push(`${isNext ? "next" : "first"} ${job}`);
      await new Promise<void>((resolve) => ends.push(resolve));
    },
    (waiting) => said.push(`waiting: ${waiting.join()}`),
    () => said.push("empty"),
  );
  const end = async () => {
    ends.shift()?.();
    await settled();
  };

  void queue.add("train");
  void queue.add("test");
  void queue.add("other");
  await end();
  await end();
  await end();
  void queue.add("later");

  expect(said).toEqual([
    "first train",
    "waiting: test",
    "waiting: test,other",
    "waiting: other",
    "next test",
    "waiting: ",
    "next other",
    "empty",
    "first later",
  ]);
});
