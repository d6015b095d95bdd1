import { useMemo } from "react";
import { answerLine, labelledText } from "#words/difference-text";
import { lookInsideText } from "#words/inspection-text";
import { originOf, placeText } from "#words/place-text";
import { answersTo } from "../../domain/arena/answers-to";
import type { ArenaGround } from "../../domain/arena/arena-result";
import { DigitCards } from "../parts/DigitCards";
import parts from "../parts/shared.module.css";
import { useOpenImage } from "../understand/use-open-image";
import { useActions, useSession } from "../use-session";

interface AnswerCardsProps {
  /** What a screen reader says of the list. */
  readonly title: string;
  /** Of the ground's images, from 0; memoised. */
  readonly indices: readonly number[];
  /** Said where there is none. */
  readonly none: string;
}

/** Digits with what each contestant read in them. */
export function AnswerCards(props: AnswerCardsProps) {
  const ground = useSession(({ understanding }) => understanding.arena.ground);
  if (ground === null) return null;
  if (props.indices.length === 0) return <p>{props.none}</p>;
  return <Cards {...props} ground={ground} />;
}

/** Where a trained network can look into the images, pressing one does so. */
function Cards({ title, indices, ground }: AnswerCardsProps & { readonly ground: ArenaGround }) {
  const canInspect = useSession(
    ({ model, run, understanding: { arena } }) =>
      run.phase === "idle" && model !== null && model.subject.data.side === arena.data?.side,
  );
  const results = useSession(({ understanding }) => understanding.arena.results);
  const origin = useSession((session) => originOf("arena", session));
  const opened = useOpenImage("arena");
  const { inspect } = useActions();
  const images = useMemo(
    () => indices.map((index) => ground.images[index] ?? 0),
    [indices, ground],
  );
  return (
    <DigitCards
      title={title}
      source="arena"
      images={images}
      card={(place) => {
        const [image = 0, index = 0] = [images[place], indices[place]];
        const title = labelledText(ground.classLabels[ground.truth[index] ?? 0] ?? 0);
        const lines = answersTo(index, ground, results).map(answerLine);
        return {
          words: (
            <>
              <span>{title}</span>
              {lines.map((line) => (
                <span key={line} className={parts.hint}>
                  {line}
                </span>
              ))}
            </>
          ),
          open: canInspect
            ? {
                name: lookInsideText(placeText(image, origin), [title, ...lines].join(" ")),
                isOpen: opened === image,
                onOpen: () => void inspect({ kind: "labelled", source: "arena", image }),
              }
            : null,
        };
      }}
    />
  );
}
