import type { ReactNode } from "react";
import { HOW, turnsText, turnsTitle } from "#words/chart-text";
import { DigitPicture } from "../DigitPicture";
import { useNetwork } from "../model/use-network";
import { useImageCount } from "../model/use-run-cost";
import { pictureAt } from "../picture-at";
import { useSession } from "../use-session";
import styles from "./HowItLearns.module.css";

/** What stands where the curves will be, until there are any: made of the data in use. */
export function HowItLearns() {
  const examples = useSession(({ training }) => training?.examples ?? null);
  const classes = useSession(({ training }) => training?.classLabels ?? DIGITS);
  const network = useNetwork();
  const steps = useStepCount();
  const label = examples?.labels[0] ?? classes[0] ?? 0;
  const wrong = classes[(classes.indexOf(label) + 3) % classes.length] ?? label;
  return (
    <ol className={styles.how} aria-label={HOW.name}>
      <Part {...HOW.guesses}>
        <span className={styles.digit}>
          {examples !== null && examples.count > 0 && (
            <DigitPicture side={examples.side} pixels={pictureAt(examples, 0)} />
          )}
        </span>
        <span className={styles.guesses}>
          {classes.slice(0, 5).map((one, index) => (
            <span key={one}>
              {one}
              <i style={{ "--share": GUESSES[index] ?? 0.6 }} />
            </span>
          ))}
        </span>
      </Part>
      <Part {...HOW.checks}>
        <del className={styles.wrong}>{wrong}</del>
        <b className={styles.right}>{label}</b>
      </Part>
      <Part
        title={turnsTitle(network.isValid ? network.network.weightCount : null)}
        text={turnsText(steps)}
      >
        <Dials />
      </Part>
    </ol>
  );
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Nearly alike, as those of a network that knows nothing. */
const GUESSES = [0.5, 0.62, 0.58, 0.55, 0.7];

interface PartProps {
  readonly title: string;
  readonly text: string;
  /** A picture, which the words describe. */
  readonly children: ReactNode;
}

function Part({ title, text, children }: PartProps) {
  return (
    <li>
      <div className={styles.picture} aria-hidden>
        {children}
      </div>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.text}>{text}</p>
    </li>
  );
}

/** Four values, three sums, and a line of some strength between each two. */
function Dials() {
  return (
    <svg viewBox="0 0 130 68" className={styles.dials} aria-hidden>
      {[0, 1, 2, 3].flatMap((from) =>
        [0, 1, 2].map((to) => (
          <path
            key={`${from}-${to}`}
            d={`M6 ${8 + 17 * from}L124 ${14 + 19 * to}`}
            strokeWidth={0.6 + ((from * 5 + to * 7) % 5) * 0.7}
          />
        )),
      )}
    </svg>
  );
}

function useStepCount(): number | null {
  const hasData = useSession(({ training }) => training !== null);
  const images = useImageCount();
  const { epochs, batchSize, validationShare } = useSession(
    ({ settings }) => settings.hyperparameters,
  );
  const learnedFrom = images * (1 - validationShare);
  return hasData ? Math.max(1, Math.floor(learnedFrom / batchSize)) * epochs : null;
}
