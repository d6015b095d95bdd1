import { useEffect, useRef } from "react";
import type { ImageGrid } from "../../domain/dataset-summary";
import { useRestored } from "../use-restored";
import styles from "./Wall.module.css";
import { sheetOf } from "./wall-sheet";

interface WallPicturesProps {
  readonly grid: ImageGrid;
  readonly columns: number;
  readonly rows: number;
  /** Nobody knows yet which of the images will be on the wall. */
  readonly isProvisional: boolean;
}

/** All pictures of the wall on one canvas over its tiles: a hundred of them cost a tenth of a second. */
export function WallPictures({ grid, columns, rows, isProvisional }: WallPicturesProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const restored = useRestored(canvas);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an emptied canvas is painted again
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    const { width, height, opacity } = sheetOf(grid, columns, rows);
    element.width = width;
    element.height = height;
    const image = context.createImageData(width, height);
    // Black of some opacity; the style sheet makes it white on dark paper.
    for (const [index, value] of opacity.entries()) image.data[4 * index + 3] = value;
    context.putImageData(image, 0, 0);
  }, [grid, columns, rows, restored]);

  return (
    <div className={styles.pictures} data-provisional={isProvisional} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
