import { useMemo, useRef, useState } from "react";
import type { ImageGrid } from "../../domain/dataset-summary";
import type { Readings } from "../../domain/understand/readings";
import { DigitPicture } from "../DigitPicture";
import { pictureAt } from "../picture-at";
import { ShowMore } from "../ShowMore";
import { usePictures } from "../use-pictures";
import { useActions, useSession } from "../use-session";
import { count, counted } from "../words/formats";
import { originOf, placeText } from "../words/place-text";
import { othersText, readingText } from "../words/understand-text";

/** Four rows of three. */
const PAGE = 12;

interface ReadingCardsProps {
  /** What a screen reader says of the list. */
  readonly title: string;
  readonly readings: Readings;
  /** Of the readings, in the order in which they are shown. */
  readonly indices: readonly number[];
}

/** Validation images with what the network made of each, some at a time. */
export function ReadingCards({ title, readings, indices }: ReadingCardsProps) {
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const shown = useMemo(() => indices.slice(0, limit), [indices, limit]);
  const images = useMemo(
    () => shown.map((index) => readings.images[index] ?? 0),
    [shown, readings],
  );
  const grid = usePictures("network", images);
  const left = indices.length - shown.length;
  return (
    <>
      <ul ref={list} className="digit-cards" aria-label={title}>
        {shown.map((index, place) => (
          <li key={index} tabIndex={-1}>
            <ReadingCard readings={readings} index={index} place={place} grid={grid} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className="hint">
          {count(shown.length)} of {counted(indices.length, "image")}{" "}
          <ShowMore
            list={list}
            shown={shown.length}
            next={Math.min(PAGE, left)}
            onMore={() => setLimit(limit + PAGE)}
          />
        </p>
      )}
    </>
  );
}

interface ReadingCardProps {
  readonly readings: Readings;
  readonly index: number;
  /** In the grid. */
  readonly place: number;
  readonly grid: ImageGrid | null;
}

function ReadingCard({ readings, index, place, grid }: ReadingCardProps) {
  const origin = useSession((session) => originOf("network", session));
  const { inspect } = useActions();
  const pixels = useMemo(() => pictureAt(grid, place), [grid, place]);
  const image = readings.images[index] ?? 0;
  const where = placeText(image, origin);
  const others = othersText(readings, index);
  return (
    <>
      <button
        type="button"
        className="card-picture"
        aria-label={`Look inside ${where.toLowerCase()}`}
        onClick={() => void inspect({ kind: "labelled", source: "network", image })}
      >
        <DigitPicture side={grid?.side ?? 1} pixels={pixels} />
      </button>
      <div>
        <p className="card-label">{readingText(readings, index)}</p>
        {others !== "" && <p className="hint">Or {others}</p>}
        <p className="hint">{where}</p>
      </div>
    </>
  );
}
