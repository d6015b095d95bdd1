import { Checkbox } from "@mantine/core";
import { type RefObject, useMemo } from "react";
import { percent } from "#words/formats";
import { leaveOutText, SUSPECT_PIECES, SUSPECTS_WORDS } from "#words/labels-text";
import { originOf, placeText } from "#words/place-text";
import type { ImageGrid } from "../../../domain/dataset-summary";
import { withImages, withoutImages } from "../../../domain/understand/exclusion";
import type { LabelSuspect } from "../../../domain/understand/label-errors";
import { DigitPicture } from "../../DigitPicture";
import { pictureAt } from "../../picture-at";
import { usePictures } from "../../use-pictures";
import { useActions, useSession } from "../../use-session";
import styles from "./Suspects.module.css";

interface SuspectsProps {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly suspects: readonly LabelSuspect[];
}

export function Suspects({ list, suspects }: SuspectsProps) {
  const images = useMemo(() => suspects.map(({ image }) => image), [suspects]);
  const pictures = usePictures("data", images);
  const excluded = useSession((session) => session.understanding.excluded);
  const leftOut = useMemo(() => new Set(excluded), [excluded]);
  return (
    <ul ref={list} className={styles.list}>
      {suspects.map((suspect, index) => (
        <Suspect
          key={suspect.image}
          suspect={suspect}
          pictures={pictures}
          place={index}
          isLeftOut={leftOut.has(suspect.image)}
        />
      ))}
    </ul>
  );
}

interface SuspectProps {
  readonly suspect: LabelSuspect;
  readonly pictures: ImageGrid | null;
  readonly place: number;
  readonly isLeftOut: boolean;
}

function Suspect({ suspect, pictures, place, isLeftOut }: SuspectProps) {
  const { image, given, suggested, givenProbability, suggestedProbability } = suspect;
  const excluded = useSession((session) => session.understanding.excluded);
  const isIdle = useSession((session) => session.run.phase === "idle");
  const origin = useSession((session) => originOf("data", session));
  const { exclude } = useActions();
  const where = placeText(image, origin);
  const pixels = useMemo(() => pictureAt(pictures, place), [pictures, place]);
  return (
    <li className={styles.suspect} data-left-out={isLeftOut} tabIndex={-1}>
      <DigitPicture side={pictures?.side ?? 1} pixels={pixels} />
      <div>
        <p className={styles.where}>{where}</p>
        <p>
          {SUSPECT_PIECES.given} <strong>{given}</strong> <span>{percent(givenProbability)}</span>
        </p>
        <p>
          {SUSPECT_PIECES.suggested} <strong>{suggested}</strong>{" "}
          <span>{percent(suggestedProbability)}</span>
        </p>
        <Checkbox
          label={SUSPECTS_WORDS.leaveOut}
          aria-label={leaveOutText(where)}
          checked={isLeftOut}
          disabled={!isIdle}
          onChange={() =>
            exclude(isLeftOut ? withoutImages(excluded, [image]) : withImages(excluded, [image]))
          }
        />
      </div>
    </li>
  );
}
