import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { strokesToImage } from "../../domain/drawing/draw-digit-image";
import { type OddDrawing, oddDrawing } from "../../domain/drawing/odd-drawing";
import { drawingSide, drawingStyle } from "../../session/session-state";
import { useRestored } from "../use-restored";
import { useActions, useSession } from "../use-session";
import { useShownScheme } from "../use-shown-scheme";
import { paintStrokes } from "./paint-strokes";
import { Pen } from "./pen";

export interface Drawing {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly pen: Pen;
  /** To be called when the pen has done something. */
  readonly changed: () => void;
  readonly isBlank: boolean;
  /** What kind of ink it is, where it cannot be one digit. */
  readonly odd: OddDrawing | null;
  readonly isPenDown: boolean;
  readonly canUndo: boolean;
  readonly side: number;
  /** `[side * side]`, 0 to 1, what the network sees; null while the canvas is blank. */
  readonly ink: Float32Array | null;
}

/** The canvas, and the picture that the network is shown of it, at most once a frame. */
export function useDrawing(): Drawing {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pen = useMemo(() => new Pen(), []);
  const frame = useRef(0);
  const [ink, setInk] = useState<Float32Array | null>(null);
  const [odd, setOdd] = useState<OddDrawing | null>(null);
  const [isPenDown, setPenDown] = useState(false);
  const [canUndo, setCanUndo] = useState(false);
  const side = useSession(drawingSide);
  const style = useSession(drawingStyle);
  const scheme = useShownScheme();
  const restored = useRestored(canvas);
  const { showDrawing } = useActions();

  const update = useCallback(() => {
    frame.current = 0;
    if (canvas.current !== null) paintStrokes(canvas.current, pen.strokes);
    const image = pen.strokes.length === 0 ? null : strokesToImage(pen.strokes, side, style);
    setInk(image);
    setOdd(oddDrawing(pen.strokes));
    setPenDown(pen.isDown);
    setCanUndo(pen.canUndo);
    showDrawing(image);
  }, [pen, side, style, showDrawing]);

  const changed = useCallback(() => {
    if (frame.current === 0) frame.current = requestAnimationFrame(update);
  }, [update]);

  useEffect(() => {
    // Other images, another size of the screen: the same strokes anew. It is told the size at once,
    // when that is known; asking for it would lay out the page once more.
    const size = new ResizeObserver(update);
    if (canvas.current !== null) size.observe(canvas.current);
    return () => {
      size.disconnect();
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, [update]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read while painting
  useEffect(() => {
    if (canvas.current !== null && pen.strokes.length > 0) {
      paintStrokes(canvas.current, pen.strokes);
    }
  }, [pen, scheme, restored]);

  return { canvas, pen, changed, isBlank: ink === null, odd, isPenDown, canUndo, side, ink };
}
