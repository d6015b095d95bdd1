import { useMemo } from "react";
import { differenceText, LIKENESS_WORDS, meanWords, mendText } from "#words/likeness-text";
import type { Likeness } from "../../domain/dataset-summary";
import type { Place } from "../../domain/placing-note";
import { DigitPicture } from "../DigitPicture";
import parts from "../parts/shared.module.css";
import { pictureAt } from "../picture-at";
import { RestingButton } from "../RestingButton";
import { useActions, useSession } from "../use-session";
import styles from "./Remark.module.css";

/** Where the test images are unlike the training images: what differs, and what mends it. */
export function LikenessRemark() {
  const likeness = useSession((session) => session.test?.likeness ?? null);
  if (likeness === null || likeness.isAlike) return null;
  return <Differing likeness={likeness} />;
}

function Differing({ likeness }: { readonly likeness: Likeness }) {
  const { differences, mend, means } = likeness;
  const isIdle = useSession(({ loading, run }) => loading.phase === "idle" && run.phase === "idle");
  const { mendData } = useActions();
  return (
    <section className={styles.remark} aria-label={LIKENESS_WORDS.name}>
      <p className={styles.title}>{LIKENESS_WORDS.title}</p>
      <ul>
        {differences.map((difference) => (
          <li key={difference.code}>{differenceText(difference, means.side)}</li>
        ))}
      </ul>
      <div className={styles.means}>
        <MeanPicture means={means} place={0} of="training" />
        <MeanPicture means={means} place={1} of="test" />
      </div>
      {mend === null ? (
        <p>{LIKENESS_WORDS.noMend}</p>
      ) : (
        <div className={parts.buttonRow}>
          <RestingButton
            size="compact-sm"
            isResting={!isIdle}
            onClick={() => void mendData([mend])}
          >
            {mendText(mend)}
          </RestingButton>
          <span className={parts.hint}>{LIKENESS_WORDS.canUndo}</span>
        </div>
      )}
    </section>
  );
}

interface MeanPictureProps {
  readonly means: Likeness["means"];
  readonly place: number;
  readonly of: Place;
}

function MeanPicture({ means, place, of }: MeanPictureProps) {
  const pixels = useMemo(() => pictureAt(means, place), [means, place]);
  const { name, caption } = meanWords(of);
  return (
    <figure>
      <DigitPicture side={means.side} pixels={pixels} label={name} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
