import { describe, expect, test } from "vitest";
import { Pen } from "./pen";
import { type CanvasPointer, PenPointer } from "./pen-pointer";

/** A canvas of 100×100 pixels, so that places are hundredths, and what touches it. */
function canvas() {
  const pen = new Pen();
  const pointer = new PenPointer(pen);
  const captured = new Set<number>();
  const currentTarget = {
    clientLeft: 0,
    clientTop: 0,
    setPointerCapture: (id: number) => captured.add(id),
    hasPointerCapture: (id: number) => captured.has(id),
    getBoundingClientRect: () => ({ left: 0, top: 0, width: 100, height: 100 }) as DOMRect,
  };
  let timeStamp = 0;
  function contact(pointerId: number, pointerType: "touch" | "pen" | "mouse", width = 20) {
    const at = (x: number, y: number): CanvasPointer => {
      timeStamp += 10;
      const nativeEvent = { clientX: x, clientY: y };
      return { currentTarget, nativeEvent, pointerId, pointerType, button: 0, width, timeStamp };
    };
    return {
      press: (x: number, y: number) => pointer.press(at(x, y)),
      move: (x: number, y: number) => pointer.move(at(x, y)),
      lift: () => pointer.lift(at(0, 0)),
    };
  }
  return {
    pen,
    contact,
    wait: (milliseconds: number) => {
      timeStamp += milliseconds;
    },
  };
}

const LINE = [
  [
    { x: 0.2, y: 0.2 },
    { x: 0.5, y: 0.2 },
  ],
];

describe("a hand that lies down first", () => {
  test("gives the pen to the stylus, and leaves nothing behind", () => {
    const { pen, contact } = canvas();
    const [palm, stylus] = [contact(1, "touch", 25), contact(2, "pen")];
    palm.press(90, 92);
    stylus.press(20, 20);
    stylus.move(50, 20);
    stylus.lift();
    palm.move(91, 99);
    palm.lift();

    expect(pen.strokes).toEqual(LINE);
  });

  test("gives the pen to the finger that draws, where it is wide", () => {
    const { pen, contact } = canvas();
    const [palm, finger] = [contact(1, "touch", 80), contact(2, "touch")];
    palm.press(90, 92);
    palm.move(80, 92);
    finger.press(20, 20);
    finger.move(50, 20);
    finger.lift();
    palm.lift();

    expect(pen.strokes).toEqual(LINE);
  });

  test("gives the pen to the finger that draws, where it never moved", () => {
    const { pen, contact } = canvas();
    const [knuckle, finger] = [contact(1, "touch"), contact(2, "touch")];
    knuckle.press(90, 92);
    finger.press(20, 20);
    finger.move(50, 20);

    expect(pen.strokes).toEqual(LINE);
  });

  test("leaves no dot where nothing else comes", () => {
    const { pen, contact } = canvas();
    const palm = contact(1, "touch", 80);
    palm.press(90, 92);
    palm.lift();

    expect(pen.strokes).toEqual([]);
  });
});

describe("one thing draws at a time", () => {
  test("a finger that draws keeps the pen from a palm and from another finger", () => {
    const { pen, contact } = canvas();
    const [finger, palm, other] = [
      contact(1, "touch"),
      contact(2, "touch", 80),
      contact(3, "touch"),
    ];
    finger.press(20, 20);
    palm.press(90, 90);
    palm.move(80, 90);
    finger.move(50, 20);
    other.press(10, 10);
    other.move(10, 80);

    expect(pen.strokes).toEqual(LINE);
  });

  test("a finger draws a dot, and draws where there is no stylus", () => {
    const { pen, contact } = canvas();
    const finger = contact(1, "touch");
    finger.press(20, 20);
    finger.lift();

    expect(pen.strokes).toEqual([[{ x: 0.2, y: 0.2 }]]);
  });

  test("touches count for nothing while a stylus is near, and count again later", () => {
    const { pen, contact, wait } = canvas();
    const [stylus, finger] = [contact(1, "pen"), contact(2, "touch")];
    stylus.press(20, 20);
    stylus.move(50, 20);
    stylus.lift();
    expect(finger.press(70, 70)).toBe(false);

    wait(2000);
    expect(finger.press(70, 70)).toBe(true);
    expect(pen.strokes).toHaveLength(2);
  });

  test("a mouse keeps the pen from a touch", () => {
    const { pen, contact } = canvas();
    const [mouse, finger] = [contact(1, "mouse"), contact(2, "touch")];
    mouse.press(20, 20);
    finger.press(70, 70);
    finger.move(10, 70);
    mouse.move(50, 20);

    expect(pen.strokes).toEqual(LINE);
  });
});
