import { BARS_NAME } from "#words/draw-text";
import { percentParts } from "#words/formats";
import type { ClassLabel } from "../../domain/class-label";
import type { Prediction } from "../../session/session-state";
import parts from "../parts/shared.module.css";
import styles from "./ProbabilityBars.module.css";

/** More would not be looked at; of more classes the likeliest are shown. */
const MAX_BARS = 10;

interface ProbabilityBarsProps {
  /** Null until something has been drawn and read. */
  readonly prediction: Prediction | null;
  /** What there will be bars for. */
  readonly classLabels: readonly ClassLabel[];
}

/** How sure the network is of each class. */
export function ProbabilityBars({ prediction, classLabels }: ProbabilityBarsProps) {
  const bars = barsOf(prediction, classLabels);
  const most = Math.max(...bars.map(({ probability }) => probability ?? 0));
  return (
    <ol className={styles.bars} data-blank={prediction === null} aria-label={BARS_NAME}>
      {bars.map(({ label, probability }) => (
        <li key={label} data-best={probability !== null && probability === most}>
          <span className={styles.label} title={String(label)}>
            {label}
          </span>
          <span className={styles.bar} style={{ "--share": probability ?? 0 }} />
          {/* Rounded for people; for whoever reads the page by program, as it came. */}
          <data className={styles.value} value={probability ?? undefined}>
            {probability === null ? "–" : <Percent share={probability} />}
          </data>
        </li>
      ))}
    </ol>
  );
}

function Percent({ share }: { readonly share: number }) {
  const { number, sign } = percentParts(share);
  return (
    <>
      {number}
      <span className={parts.heard}>{sign}</span>
    </>
  );
}

interface Bar {
  readonly label: ClassLabel;
  readonly probability: number | null;
}

function barsOf(prediction: Prediction | null, classLabels: readonly ClassLabel[]): readonly Bar[] {
  const labels = prediction?.classLabels ?? classLabels;
  const bars = labels.map((label, index) => ({
    label,
    probability: prediction === null ? null : (prediction.probabilities[index] ?? 0),
  }));
  if (bars.length <= MAX_BARS) return bars;
  return bars
    .toSorted((one, other) => (other.probability ?? 0) - (one.probability ?? 0))
    .slice(0, MAX_BARS);
}
