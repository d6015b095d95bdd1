import { useMemo, useRef, useState } from "react";
import { type Answer, answersTo } from "../../domain/arena/answers-to";
import type { ArenaGround } from "../../domain/arena/arena-result";
import type { ClassLabel } from "../../domain/class-label";
import type { ImageGrid } from "../../domain/dataset-summary";
import { DigitPicture } from "../DigitPicture";
import { pictureAt } from "../picture-at";
import { ShowMore } from "../ShowMore";
import { usePictures } from "../use-pictures";
import { useActions, useSession } from "../use-session";
import { shortContestantName } from "../words/contestant-text";
import { count, counted } from "../words/formats";
import { originOf, placeText } from "../words/place-text";

/** Four rows of three. */
const PAGE = 12;

interface DigitCardsProps {
  /** What a screen reader says of the list. */
  readonly title: string;
  /** Of the ground's images, from 0. */
  readonly indices: readonly number[];
  /** Said where there is none. */
  readonly none: string;
}

/** Digits with what each contestant read in them, some at a time. */
export function DigitCards({ title, indices, none }: DigitCardsProps) {
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const ground = useSession(({ understanding }) => understanding.arena.ground);
  const shown = useMemo(() => indices.slice(0, limit), [indices, limit]);
  const images = useMemo(() => shown.map((index) => ground?.images[index] ?? 0), [shown, ground]);
  const grid = usePictures("arena", images);
  if (ground === null) return null;
  if (indices.length === 0) return <p>{none}</p>;
  const left = indices.length - shown.length;
  return (
    <>
      <ul ref={list} className="digit-cards" aria-label={title}>
        {shown.map((index, place) => (
          <li key={index} tabIndex={-1}>
            <Card index={index} place={place} ground={ground} grid={grid} />
          </li>
        ))}
      </ul>
      <p className="hint">
        {left === 0
          ? counted(indices.length, "image")
          : `${count(shown.length)} of ${counted(indices.length, "image")}`}{" "}
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

interface CardProps {
  readonly index: number;
  /** In the grid, from 0. */
  readonly place: number;
  readonly ground: ArenaGround;
  readonly grid: ImageGrid | null;
}

function Card({ index, place, ground, grid }: CardProps) {
  const results = useSession(({ understanding }) => understanding.arena.results);
  const answers = useMemo(() => answersTo(index, ground, results), [index, ground, results]);
  const label = ground.classLabels[ground.truth[index] ?? 0] ?? 0;
  return (
    <>
      <CardPicture image={ground.images[index] ?? 0} label={label} place={place} grid={grid} />
      <div>
        <p className="card-label">Labelled {label}</p>
        <ul>
          {answers.map((answer) => (
            <li key={answer.label}>{answerText(answer)}</li>
          ))}
        </ul>
      </div>
    </>
  );
}

function answerText({ label, isRight, contestants }: Answer): string {
  const names = contestants.map(shortContestantName).join(", ");
  return `${label}${isRight ? " (right)" : ""}: ${names}`;
}

interface CardPictureProps {
  readonly image: number;
  readonly label: ClassLabel;
  readonly place: number;
  readonly grid: ImageGrid | null;
}

/** Where a trained network can look into the image, a button that opens the image's own page. */
function CardPicture({ image, label, place, grid }: CardPictureProps) {
  const canInspect = useSession(
    ({ model, run, understanding: { arena } }) =>
      run.phase === "idle" && model !== null && model.subject.data.side === arena.data?.side,
  );
  const origin = useSession((session) => originOf("arena", session));
  const { inspect } = useActions();
  const pixels = useMemo(() => pictureAt(grid, place), [grid, place]);
  const picture = <DigitPicture side={grid?.side ?? 1} pixels={pixels} />;
  if (!canInspect) return <div className="card-picture">{picture}</div>;
  return (
    <button
      type="button"
      className="card-picture"
      aria-label={`Look inside the ${label}, ${placeText(image, origin).toLowerCase()}`}
      onClick={() => void inspect({ kind: "labelled", source: "arena", image })}
    >
      {picture}
    </button>
  );
}
