import { useMemo, useRef, useState } from "react";
import { idText, readText } from "#words/answers-text";
import { shownOfText } from "#words/formats";
import type { Difference } from "../../domain/answers";
import { DigitPicture } from "../DigitPicture";
import parts from "../parts/shared.module.css";
import { pictureAt } from "../picture-at";
import { ShowMore } from "../ShowMore";
import { usePictures } from "../use-pictures";
import styles from "./DifferingImages.module.css";

/** Four rows of six. */
const PAGE = 24;

interface DifferingImagesProps {
  /** What a screen reader says of the list. */
  readonly title: string;
  readonly differences: readonly Difference[];
  /** What the file calls an image, by its position. */
  readonly idOf: (image: number) => string;
  readonly otherText: (label: string) => string;
}

/** Test images to which two answers differ, with both of them, some at a time. */
export function DifferingImages({ title, differences, idOf, otherText }: DifferingImagesProps) {
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const shown = useMemo(() => differences.slice(0, limit), [differences, limit]);
  const images = useMemo(() => shown.map(({ image }) => image), [shown]);
  const grid = usePictures("test", images);
  const left = differences.length - shown.length;
  return (
    <>
      <ul ref={list} className={styles.images} aria-label={title}>
        {shown.map(({ image, read, other }, place) => (
          <li key={image} tabIndex={-1}>
            <DigitPicture side={grid?.side ?? 1} pixels={pictureAt(grid, place)} />
            <span className={styles.id}>{idText(idOf(image))}</span>
            <span>{readText(String(read))}</span>
            <span>{otherText(String(other))}</span>
          </li>
        ))}
      </ul>
      <p className={parts.hint}>
        {shownOfText(shown.length, differences.length)}{" "}
        {left > 0 && (
          <ShowMore
            list={list}
            shown={shown.length}
            next={Math.min(PAGE, left)}
            onMore={() => setLimit(limit + PAGE)}
          />
        )}
      </p>
    </>
  );
}
