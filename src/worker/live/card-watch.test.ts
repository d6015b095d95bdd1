import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type WatchedWorker, watchCard } from "./card-watch";

/** As the watch: an engine that answers within it is left alone. */
const PATIENCE_MS = 4000;

beforeEach(() => {
  vi.useFakeTimers();
  // Node has none.
  vi.stubGlobal(
    "ErrorEvent",
    class {
      readonly message: string;
      constructor(_: string, { message }: { message: string }) {
        this.message = message;
      }
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("an engine that is silent after its card was reset is ended for it", () => {
  const { canvas, heard } = watched();
  canvas.dispatchEvent(new Event("webglcontextlost"));
  vi.advanceTimersByTime(PATIENCE_MS - 1);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(heard).toEqual(["card-reset"]);
});

test("one that answers, or was ended by itself, is left alone", () => {
  const answering = watched();
  answering.canvas.dispatchEvent(new Event("webglcontextlost"));
  answering.answer();
  const ended = watched();
  ended.canvas.dispatchEvent(new Event("webglcontextlost"));
  ended.worker.terminate();
  vi.advanceTimersByTime(PATIENCE_MS);

  expect([answering.heard, ended.heard]).toEqual([[], []]);
});

test("the end of an engine gives the watch's own context back, which is no reset", () => {
  const { worker, canvas, heard, released } = watched();
  worker.terminate();
  canvas.dispatchEvent(new Event("webglcontextlost"));
  vi.advanceTimersByTime(PATIENCE_MS);

  expect(released()).toBe(1);
  expect(heard).toEqual([]);
});

function watched() {
  const heard: string[] = [];
  const messages = new EventTarget();
  const worker: WatchedWorker = {
    onmessage: null,
    onerror: ({ message }) => heard.push(message),
    onmessageerror: null,
    postMessage: () => {},
    terminate: () => {},
    addEventListener: messages.addEventListener.bind(messages),
  };
  const canvas = new EventTarget();
  const loseContext = vi.fn();
  const gl = { canvas, getExtension: () => ({ loseContext }) };
  watchCard(worker, gl as unknown as WebGL2RenderingContext);
  const answer = () => messages.dispatchEvent(new Event("message"));
  return { worker, canvas, heard, answer, released: () => loseContext.mock.calls.length };
}
