import { useMemo } from "react";
import { count } from "#words/formats";
import { OF_CLASS } from "#words/page-text";
import type { ClassLabel } from "../domain/class-label";
import type { ImageGrid } from "../domain/dataset-summary";
import styles from "./ClassColumns.module.css";
import { DigitPicture } from "./DigitPicture";
import parts from "./parts/shared.module.css";

/** More columns than these get a height of their own, and scroll. */
const MOST_SEEN = 20;

interface ClassColumnsProps {
  readonly title: string;
  readonly classLabels: readonly ClassLabel[];
  /** In the order of `classLabels`. */
  readonly counts: readonly number[];
  /** One picture a class, to stand under its column. */
  readonly pictures?: ImageGrid;
}

/** A bar chart that is also a list: each column has its number and its name in text. */
export function ClassColumns({ title, classLabels, counts, pictures }: ClassColumnsProps) {
  const most = Math.max(1, ...counts);
  const pixels = useMemo(() => splitPictures(pictures), [pictures]);
  return (
    <figure className={styles.columns}>
      <figcaption>{title}</figcaption>
      <ol aria-label={title} tabIndex={classLabels.length > MOST_SEEN ? 0 : undefined}>
        {classLabels.map((label, index) => (
          <li key={label}>
            <span className={styles.bar} style={{ "--share": (counts[index] ?? 0) / most }} />
            <span className={styles.count}>{count(counts[index] ?? 0)}</span>
            {pictures !== undefined && (
              <DigitPicture side={pictures.side} pixels={pixels[index] ?? null} />
            )}
            <span className={styles.label} title={String(label)}>
              <span className={parts.heard}>{OF_CLASS}</span>
              {label}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function splitPictures(grid: ImageGrid | undefined): readonly Uint8Array[] {
  if (grid === undefined) return [];
  const size = grid.side * grid.side;
  return Array.from({ length: grid.count }, (_, index) =>
    grid.pixels.subarray(index * size, (index + 1) * size),
  );
}
