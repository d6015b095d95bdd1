import { useMemo } from "react";
import { answerText, pictureText } from "#words/inspection-text";
import type { Inspection } from "../../../domain/understand/inspection";
import { DigitPicture } from "../../DigitPicture";
import { ProbabilityBars } from "../../draw/ProbabilityBars";
import styles from "./WhatItReads.module.css";

interface WhatItReadsProps {
  readonly inspection: Inspection;
}

/** The image itself, its label, and how probable the network holds each class. */
export function WhatItReads({ inspection }: WhatItReadsProps) {
  const { side, pixels, probabilities, classLabels } = inspection;
  const prediction = useMemo(
    () => ({ probabilities: [...probabilities], classLabels }),
    [probabilities, classLabels],
  );
  return (
    <div className={styles.reading}>
      <div className={styles.picture}>
        <DigitPicture side={side} pixels={pixels} label={pictureText(side)} />
      </div>
      <div>
        <p className={styles.answer}>{answerText(inspection)}</p>
        <ProbabilityBars prediction={prediction} classLabels={classLabels} />
      </div>
    </div>
  );
}
