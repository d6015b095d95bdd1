import { describe, expect, test } from "vitest";
import { Pen } from "./pen";
import { historyKey, PenKeys } from "./pen-keys";

function keyboard() {
  const pen = new Pen();
  const keys = new PenKeys(pen);
  let timeStamp = 0;
  const key = (name: string, repeat = false) => ({ key: name, shiftKey: false, repeat, timeStamp });
  return {
    pen,
    press: (name: string, repeat = false) => keys.press(key(name, repeat)),
    release: (name: string) => keys.release(key(name)),
    wait: (milliseconds: number) => {
      timeStamp += milliseconds;
    },
  };
}

describe("Space", () => {
  test("tapped, sets the pen down and lifts it", () => {
    const { pen, press, release, wait } = keyboard();
    press(" ");
    wait(80);
    release(" ");
    expect(pen.isDown).toBe(true);

    press(" ");
    release(" ");
    expect(pen.isDown).toBe(false);
  });

  test("held, draws until it is let go, however often the keyboard repeats it", () => {
    const { pen, press, release, wait } = keyboard();
    press(" ");
    for (let repeat = 0; repeat < 8; repeat++) {
      wait(40);
      press(" ", true);
    }
    for (let step = 0; step < 10; step++) press("ArrowDown");
    release(" ");
    press("ArrowDown");

    expect(pen.isDown).toBe(false);
    expect(pen.strokes.map((stroke) => stroke.length)).toEqual([11]);
  });

  test("let go after a short line lifts the pen too", () => {
    const { pen, press, release } = keyboard();
    press(" ");
    press("ArrowLeft");
    release(" ");

    expect(pen.isDown).toBe(false);
  });
});

test("Backspace takes one stroke back a press", () => {
  const { pen, press, release } = keyboard();
  for (let stroke = 0; stroke < 3; stroke++) {
    press(" ");
    press("ArrowUp");
    release(" ");
  }
  press("Backspace");
  press("Backspace", true);

  expect(pen.strokes).toHaveLength(2);
});

test("other keys mean nothing to the pen", () => {
  expect(keyboard().press("a")).toBe(false);
});

test.each([
  [{ key: "z", ctrlKey: true }, "undo"],
  [{ key: "z", metaKey: true }, "undo"],
  [{ key: "Z", ctrlKey: true, shiftKey: true }, "redo"],
  [{ key: "y", ctrlKey: true }, "redo"],
  [{ key: "y", metaKey: true }, null],
  [{ key: "z" }, null],
  [{ key: "z", ctrlKey: true, altKey: true }, null],
] as const)("%j asks for %s", (pressed, what) => {
  const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  expect(historyKey({ ...none, ...pressed })).toBe(what);
});
