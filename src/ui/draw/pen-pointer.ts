/**
 * Which of the things that touch the canvas holds the pen: one at a time.
 *
 * On a tablet the hand lies down before the stylus does. A stylus always takes the pen from a touch,
 * and touches count for nothing while it is near. Of two touches the one that draws holds the pen: one
 * that never moved, or is as wide as a palm, gives way, and what it drew is taken back.
 */
import type { Point } from "../../domain/drawing/strokes";
import type { Pen } from "./pen";

/** What of a pointer event matters here; React's and the DOM's both have it. */
export interface CanvasPointer {
  readonly currentTarget: PointerCanvas;
  readonly nativeEvent: PointerPlace & { readonly getCoalescedEvents?: () => PointerPlace[] };
  readonly pointerId: number;
  readonly pointerType: string;
  readonly button: number;
  /** Of what touches, in CSS pixels. */
  readonly width: number;
  readonly timeStamp: number;
}

type PointerPlace = Pick<MouseEvent, "clientX" | "clientY">;
type PointerCanvas = Pick<
  HTMLCanvasElement,
  "setPointerCapture" | "hasPointerCapture" | "getBoundingClientRect" | "clientLeft" | "clientTop"
>;

/** A fingertip is 8 to 14 mm wide, some 30 to 55 CSS pixels; a palm more. */
const PALM_PIXELS = 60;
/** Of the canvas's side: less is a trembling finger, not a line. */
const MOVED = 0.03;
/** So long after the stylus was last felt a touch is still the hand that holds it. */
const PEN_NEAR_MS = 1000;

interface Contact {
  readonly id: number;
  readonly isTouch: boolean;
  readonly isWide: boolean;
  readonly start: Point;
  hasMoved: boolean;
}

export class PenPointer {
  readonly #pen: Pen;
  #holder: Contact | null = null;
  /** Touches that came while another held the pen. */
  readonly #waiting = new Map<number, Contact>();
  #penFeltAt = Number.NEGATIVE_INFINITY;

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  /** @returns whether it did something to the pen, as `move` and `lift` do */
  press(event: CanvasPointer): boolean {
    const { currentTarget: canvas, button } = event;
    this.#feelPen(event);
    if (button !== 0 || this.#isHand(event)) return false;
    const contact = contactOf(event);
    if (this.#isHeld(canvas)) {
      const isPenOverTouch = event.pointerType === "pen" && this.#holder?.isTouch === true;
      if (!isPenOverTouch) {
        if (contact.isTouch) this.#waiting.set(contact.id, contact);
        return false;
      }
    }
    this.#take(contact, canvas);
    return true;
  }

  move(event: CanvasPointer): boolean {
    this.#feelPen(event);
    const { currentTarget: canvas, pointerId, nativeEvent } = event;
    const waiting = this.#waiting.get(pointerId);
    if (waiting !== undefined && this.#givesWayTo(waiting, event)) this.#take(waiting, canvas);
    if (pointerId !== this.#holder?.id) return false;
    const between = nativeEvent.getCoalescedEvents?.() ?? [];
    for (const point of pointsOf(canvas, between.length === 0 ? [nativeEvent] : between)) {
      this.#holder.hasMoved ||= isFar(this.#holder.start, point);
      this.#pen.move(point);
    }
    return true;
  }

  lift(event: CanvasPointer): boolean {
    this.#feelPen(event);
    this.#waiting.delete(event.pointerId);
    const holder = this.#holder;
    if (event.pointerId !== holder?.id) return false;
    this.#holder = null;
    // A palm alone leaves no dot.
    if (holder.isWide && !holder.hasMoved) this.#pen.drop();
    else this.#pen.lift();
    return true;
  }

  #take(contact: Contact, canvas: PointerCanvas): void {
    if (this.#holder !== null) this.#pen.drop();
    this.#waiting.delete(contact.id);
    canvas.setPointerCapture(contact.id);
    this.#holder = contact;
    this.#pen.press(contact.start);
  }

  #givesWayTo(waiting: Contact, event: CanvasPointer): boolean {
    const holder = this.#holder;
    if (waiting.isWide || holder?.isTouch === false) return false;
    const [point] = pointsOf(event.currentTarget, [event.nativeEvent]);
    if (point === undefined || !isFar(waiting.start, point)) return false;
    return holder !== null && (holder.isWide || !holder.hasMoved);
  }

  #feelPen({ pointerType, timeStamp }: CanvasPointer): void {
    if (pointerType === "pen") this.#penFeltAt = timeStamp;
  }

  #isHand({ pointerType, timeStamp }: CanvasPointer): boolean {
    return pointerType === "touch" && timeStamp - this.#penFeltAt < PEN_NEAR_MS;
  }

  /** One that vanished without a word has lost the canvas, and holds nothing. */
  #isHeld(canvas: PointerCanvas): boolean {
    return this.#holder !== null && canvas.hasPointerCapture(this.#holder.id);
  }
}

function contactOf({
  currentTarget,
  nativeEvent,
  pointerId: id,
  pointerType,
  width,
}: CanvasPointer): Contact {
  const [start = { x: 0, y: 0 }] = pointsOf(currentTarget, [nativeEvent]);
  const isTouch = pointerType === "touch";
  return { id, isTouch, isWide: isTouch && width > PALM_PIXELS, start, hasMoved: false };
}

function isFar(one: Point, other: Point): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) > MOVED;
}

function pointsOf(canvas: PointerCanvas, events: readonly PointerPlace[]): readonly Point[] {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const x = left + canvas.clientLeft;
  const y = top + canvas.clientTop;
  const innerWidth = width - 2 * canvas.clientLeft;
  const innerHeight = height - 2 * canvas.clientTop;
  return events.map(({ clientX, clientY }) => ({
    x: (clientX - x) / innerWidth,
    y: (clientY - y) / innerHeight,
  }));
}
