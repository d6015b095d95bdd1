import { memo } from "react";
import { tileName } from "#words/wall-text";
import type { ClassLabel } from "../../domain/class-label";
import styles from "./Wall.module.css";

interface TileProps {
  readonly place: number;
  readonly label: ClassLabel;
  /** Null where nobody has read it. */
  readonly readAs: ClassLabel | null;
  /** Of `readAs`, for the corner. */
  readonly mark: string;
  /** The one that Tab leads to. */
  readonly isTabStop: boolean;
  readonly onLook: (place: number) => void;
}

/** Under its picture. Rendered again only when it is read as something else. */
export const Tile = memo(function Tile(props: TileProps) {
  const { place, label, readAs, mark, isTabStop, onLook } = props;
  const isWrong = readAs !== null && readAs !== label;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus is the button's
    // biome-ignore lint/a11y/useSemanticElements: a grid of buttons is no table of data
    <div role="gridcell" className={styles.cell}>
      <button
        type="button"
        className={styles.tile}
        data-wrong={isWrong}
        data-place={place}
        aria-label={tileName(label, readAs)}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onLook(place)}
      >
        <span className={styles.mark} aria-hidden="true">
          {isWrong && mark}
        </span>
      </button>
    </div>
  );
});
