import { useEffect, useRef } from "react";
import styles from "./DigitPicture.module.css";

interface DigitPictureProps {
  readonly side: number;
  /** `[side * side]`, 0 (paper) to 255 (full ink), row-major; null for a blank one. */
  readonly pixels: Uint8Array | Uint8ClampedArray | null;
  /** What a screen reader says; without one the picture is decoration. */
  readonly label?: string;
}

/** A small grey image as it is, pixel by pixel, in the colour of the text around it. */
export function DigitPicture({ side, pixels, label }: DigitPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const image = context.createImageData(side, side);
    for (const [index, value] of (pixels ?? []).entries()) {
      // Black of some opacity; the style sheet makes it white on dark paper.
      image.data[4 * index + 3] = value;
    }
    context.putImageData(image, 0, 0);
  }, [side, pixels]);

  return (
    <canvas
      ref={canvas}
      className={styles.picture}
      width={side}
      height={side}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    />
  );
}
