import { type RefObject, useEffect, useState } from "react";

/**
 * How often a canvas was emptied because the graphics card that held it was reset: it is to be
 * painted again then.
 */
export function useRestored(canvas: RefObject<HTMLCanvasElement | null>): number {
  const [times, setTimes] = useState(0);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const onRestored = () => setTimes((before) => before + 1);
    element.addEventListener("contextrestored", onRestored);
    return () => element.removeEventListener("contextrestored", onRestored);
  }, [canvas]);

  return times;
}
