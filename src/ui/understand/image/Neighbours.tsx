import { useMemo } from "react";
import type { Inspection } from "../../../domain/understand/inspection";
import type { Inspected } from "../../../session/understanding";
import { DigitPicture } from "../../DigitPicture";
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
    <section className={styles.neighbours} aria-label="Nearest training images">
      <h4>Nearest training images</h4>
      <p className="hint">By the distance of their pixels; the number is the label.</p>
      <ul>
        {neighbours.map(({ image, label, distance }, place) => (
          <li key={image}>
            <button
              type="button"
              className={styles.picture}
              aria-label={`Look inside a ${label} at distance ${distance.toFixed(1)}`}
              onClick={() => void inspect({ kind: "labelled", source, image })}
            >
              <DigitPicture side={grid?.side ?? 1} pixels={pictureAt(grid, place)} />
            </button>
            <strong>{label}</strong> <span className="hint">{distance.toFixed(1)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
