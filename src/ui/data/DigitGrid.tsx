import { Button } from "@mantine/core";
import { useMemo } from "react";
import { GRID_WORDS, SHOW_OTHERS } from "#words/data-step-text";
import type { ClassLabel } from "../../domain/class-label";
import type { ImageGrid } from "../../domain/dataset-summary";
import type { Place } from "../../domain/placing-note";
import { DigitPicture } from "../DigitPicture";
import styles from "./DigitGrid.module.css";

/** Three rows of eight. */
const SHOWN_DIGITS = 24;

interface DigitGridProps {
  readonly of: Place;
  readonly grid: ImageGrid;
  readonly onShowOthers: () => void;
}

/** Some digits of the data, with their labels where they have any. */
export function DigitGrid({ of, grid, onShowOthers }: DigitGridProps) {
  const { title, others } = GRID_WORDS[of];
  const pictures = useMemo(() => picturesOf(grid), [grid]);
  return (
    <figure className={styles.grid}>
      <figcaption>
        {title}
        <Button variant="subtle" size="compact-sm" aria-label={others} onClick={onShowOthers}>
          {SHOW_OTHERS}
        </Button>
      </figcaption>
      <ul>
        {pictures.map(({ pixels, label }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pictures have no other name
          <li key={index}>
            <DigitPicture side={grid.side} pixels={pixels} />
            {label !== undefined && <span>{label}</span>}
          </li>
        ))}
      </ul>
    </figure>
  );
}

interface Picture {
  readonly pixels: Uint8Array;
  readonly label: ClassLabel | undefined;
}

function picturesOf({ side, count, pixels, labels }: ImageGrid): readonly Picture[] {
  return Array.from({ length: Math.min(count, SHOWN_DIGITS) }, (_, index) => ({
    pixels: pixels.subarray(index * side * side, (index + 1) * side * side),
    label: labels[index],
  }));
}
