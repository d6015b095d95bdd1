import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { TRAIN_TO_LOOK, WALL_NAME, wallStateText } from "#words/wall-text";
import { useNarrow } from "../use-narrow";
import { useSession } from "../use-session";
import { Tile } from "./Tile";
import { useLook, useWall } from "./use-wall";
import styles from "./Wall.module.css";
import { WallPictures } from "./WallPictures";
import { placeByKey } from "./wall-grid";

const WIDE = { columns: 20, most: 100 };
const NARROW = { columns: 10, most: 50 };

/** Digits that are held out, each marked as long as it is read as something else. */
export function Wall() {
  const isNarrow = useNarrow();
  const { columns, most } = isNarrow ? NARROW : WIDE;
  const { title, grid, tiles, state } = useWall(most, isNarrow);
  const canLook = useSession(({ model }) => model !== null);
  const look = useLook();
  const [hasAsked, setAsked] = useState(false);
  const [tabStop, setTabStop] = useState(0);
  const frame = useRef<HTMLDivElement>(null);

  const onLook = useCallback(
    (place: number) => {
      setTabStop(place);
      if (canLook) look(place);
      setAsked(!canLook);
    },
    [canLook, look],
  );

  function goByKey(event: KeyboardEvent): void {
    const to = placeByKey(event, tabStop, columns, tiles.length);
    if (to === null) return;
    event.preventDefault();
    setTabStop(to);
    frame.current?.querySelector<HTMLElement>(`[data-place="${to}"]`)?.focus();
  }

  const rows = useMemo(() => rowsOf(tiles, columns), [tiles, columns]);
  const isHint = hasAsked && !canLook;
  return (
    <div className={styles.wall}>
      <div className={styles.head}>
        <h3>{title}</h3>
        <p className={styles.state} data-wrong={state.kind === "read" && state.wrong > 0}>
          {isHint ? TRAIN_TO_LOOK : wallStateText(state)}
        </p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a grid of buttons is no table of data */}
      <div
        ref={frame}
        role="grid"
        aria-label={WALL_NAME}
        className={styles.tiles}
        tabIndex={-1}
        onKeyDown={goByKey}
      >
        {grid !== null && (
          <WallPictures
            grid={grid}
            columns={columns}
            rows={most / columns}
            isProvisional={tiles.length === 0}
          />
        )}
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
          // biome-ignore lint/a11y/useFocusableInteractive: the focus is the buttons'
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div key={index} role="row" className={styles.row}>
            {row.map(({ place, label, readAs, mark }) => (
              <Tile
                key={place}
                place={place}
                label={label}
                readAs={readAs}
                mark={mark}
                isTabStop={place === Math.min(tabStop, tiles.length - 1)}
                onLook={onLook}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function rowsOf<Item>(items: readonly Item[], columns: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
}
