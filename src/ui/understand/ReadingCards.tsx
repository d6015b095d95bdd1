import { useMemo } from "react";
import { lookInsideText } from "#words/inspection-text";
import { originOf, placeText } from "#words/place-text";
import { readingText } from "#words/reading-text";
import type { Readings } from "../../domain/understand/readings";
import { DigitCards } from "../parts/DigitCards";
import parts from "../parts/shared.module.css";
import { useActions, useSession } from "../use-session";
import { useOpenImage } from "./use-open-image";

interface ReadingCardsProps {
  /** What a screen reader says of the list. */
  readonly title: string;
  readonly readings: Readings;
  /** Of the readings, in the order in which they are shown; memoised. */
  readonly indices: readonly number[];
}

/** Validation images with what the network made of each; pressed, they are looked into. */
export function ReadingCards({ title, readings, indices }: ReadingCardsProps) {
  const origin = useSession((session) => originOf("network", session));
  const opened = useOpenImage("network");
  const { inspect } = useActions();
  const images = useMemo(
    () => indices.map((index) => readings.images[index] ?? 0),
    [indices, readings],
  );
  return (
    <DigitCards
      title={title}
      source="network"
      images={images}
      card={(place) => {
        const image = images[place] ?? 0;
        const where = placeText(image, origin);
        const reading = readingText(readings, indices[place] ?? 0);
        return {
          words: (
            <>
              <span>{reading}</span>
              <span className={parts.hint}>{where}</span>
            </>
          ),
          open: {
            name: lookInsideText(where, reading),
            isOpen: opened === image,
            onOpen: () => void inspect({ kind: "labelled", source: "network", image }),
          },
        };
      }}
    />
  );
}
