import { type ReactNode, useMemo, useRef, useState } from "react";
import { shownOfText } from "#words/formats";
import type { ImageGrid } from "../../domain/dataset-summary";
import type { PictureSource } from "../../domain/understand/image-source";
import { DigitPicture } from "../DigitPicture";
import { pictureAt } from "../picture-at";
import { ShowMore } from "../ShowMore";
import { usePictures } from "../use-pictures";
import styles from "./DigitCards.module.css";

/** Four rows of three. */
const PAGE = 12;

interface DigitCardsProps {
  /** What a screen reader says of the list. */
  readonly title: string;
  readonly source: PictureSource;
  /** Positions in the source, in the order in which they are shown; memoised. */
  readonly images: readonly number[];
  /** What stands beside the picture of `images[place]`. */
  readonly card: (place: number) => CardWords;
}

interface CardWords {
  /** The first line stands out. */
  readonly words: ReactNode;
  /** What pressing it does; null where there is nothing to press for. */
  readonly open: CardOpening | null;
}

interface CardOpening {
  /** Of the button: what it does, and what can be read on it. */
  readonly name: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** Digits with what was made of each, some at a time. */
export function DigitCards({ title, source, images, card }: DigitCardsProps) {
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const shown = useMemo(() => images.slice(0, limit), [images, limit]);
  const grid = usePictures(source, shown);
  const left = images.length - shown.length;
  return (
    <>
      <ul ref={list} className={styles.cards} aria-label={title}>
        {shown.map((image, place) => (
          <li key={image} tabIndex={-1}>
            <Card {...card(place)} grid={grid} place={place} />
          </li>
        ))}
      </ul>
      <div className={styles.more}>
        {shownOfText(shown.length, images.length)}
        {left > 0 && (
          <ShowMore
            list={list}
            shown={shown.length}
            next={Math.min(PAGE, left)}
            onMore={() => setLimit(limit + PAGE)}
          />
        )}
      </div>
    </>
  );
}

interface CardProps extends CardWords {
  readonly grid: ImageGrid | null;
  /** In the grid. */
  readonly place: number;
}

function Card({ words, open, grid, place }: CardProps) {
  const pixels = useMemo(() => pictureAt(grid, place), [grid, place]);
  const content = (
    <>
      <DigitPicture side={grid?.side ?? 1} pixels={pixels} />
      <span className={styles.words}>{words}</span>
    </>
  );
  if (open === null) return <div className={styles.card}>{content}</div>;
  return (
    <button
      type="button"
      className={styles.card}
      aria-label={open.name}
      aria-current={open.isOpen}
      onClick={open.onOpen}
    >
      {content}
    </button>
  );
}
