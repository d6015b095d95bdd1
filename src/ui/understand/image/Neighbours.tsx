import { useMemo } from "react";
import { distanceText, NEIGHBOURS_WORDS, neighbourText } from "#words/inspection-text";
import type { Inspection } from "../../../domain/understand/inspection";
import type { Inspected } from "../../../session/understanding";
import { DigitPicture } from "../../DigitPicture";
import parts from "../../parts/shared.module.css";
import { pictureAt } from "../../picture-at";
import { usePictures } from "../../use-pictures";
import { useActions } from "../../use-session";
import styles from "./Neighbours.module.css";

interface NeighboursProps {
  readonly inspection: Inspection;
  readonly subject: Inspected;
}

/** The training images that look most like it. */
export function Neighbours({ inspection, subject }: NeighboursProps) {
  const { neighbours } = inspection;
  const source = subject.kind === "labelled" ? subject.source : "network";
  const images = useMemo(() => neighbours.map(({ image }) => image), [neighbours]);
  const grid = usePictures(source, images);
  const { inspect } = useActions();
  return (
    <section className={styles.neighbours} aria-label={NEIGHBOURS_WORDS.title}>
      <h4>{NEIGHBOURS_WORDS.title}</h4>
      <p className={parts.hint}>{NEIGHBOURS_WORDS.hint}</p>
      <ul>
        {neighbours.map(({ image, label, distance }, place) => (
          <li key={image}>
            <button
              type="button"
              className={styles.picture}
              aria-label={neighbourText(label, distance)}
              onClick={() => void inspect({ kind: "labelled", source, image })}
            >
              <DigitPicture side={grid?.side ?? 1} pixels={pictureAt(grid, place)} />
            </button>
            <strong>{label}</strong> <span className={parts.hint}>{distanceText(distance)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
