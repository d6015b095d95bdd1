import { type RefObject, useEffect, useRef, useState } from "react";
import { useRestored } from "../../use-restored";
import { useShownScheme } from "../../use-shown-scheme";
import { type MapScene, paintMap } from "./paint-map";

/**
 * A canvas that always shows the scene: again when it, the size or the colours change, at most once
 * a frame.
 */
export function useMapCanvas(scene: MapScene): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colours = useShownScheme();
  const restored = useRestored(canvas);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth * devicePixelRatio));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: colours and width are read while painting
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (canvas.current !== null) paintMap(canvas.current, scene);
    });
    return () => cancelAnimationFrame(frame);
  }, [scene, colours, width, restored]);

  return canvas;
}
