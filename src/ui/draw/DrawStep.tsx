import { useMemo } from "react";
import { PREDICTION_NAME, seenName } from "#words/draw-text";
import { predictionText } from "#words/prediction-text";
import type { ClassLabel } from "../../domain/class-label";
import { doubtBelow } from "../../domain/understand/doubt";
import type { Readings } from "../../domain/understand/readings";
import { canClassify, readerOf, type SessionState } from "../../session/session-state";
import { DigitPicture } from "../DigitPicture";
import { Step } from "../page/Step";
import { useSession } from "../use-session";
import { DrawingPad } from "./DrawingPad";
import styles from "./DrawStep.module.css";
import { LookInside } from "./LookInside";
import { PadButtons } from "./PadButtons";
import { ProbabilityBars } from "./ProbabilityBars";
import { useDrawing } from "./use-drawing";
import { WhoReads } from "./WhoReads";

/** "Trouser (98.3%)": what stands in large letters. */
const SHORT = 15;
const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

export function DrawStep() {
  const drawing = useDrawing();
  const prediction = useSession((session) => session.prediction);
  const classLabels = useSession(knownClasses);
  const reader = useSession(readerState);
  const readings = useSession(validationReadings);
  const { isBlank, odd, isPenDown, side, ink } = drawing;
  const least = useMemo(
    () => doubtBelow(readings, classLabels.length),
    [readings, classLabels.length],
  );
  const text = predictionText(prediction, { isBlank, odd, doubtBelow: least }, reader);
  const pixels = useMemo(() => (ink === null ? null : toBytes(ink)), [ink]);
  return (
    <Step id="draw" className={styles.draw} aside={<PadButtons drawing={drawing} />}>
      <div className={styles.layout}>
        <DrawingPad drawing={drawing} />
        <div className={styles.answer}>
          <div className={styles.seen}>
            <DigitPicture side={side} pixels={pixels} label={seenName(side)} />
          </div>
          <div
            className={styles.prediction}
            role="status"
            aria-label={PREDICTION_NAME}
            // Half a digit need not be read aloud.
            aria-live={isPenDown ? "off" : "polite"}
            data-answer={prediction === null ? "none" : text.length > SHORT ? "long" : "short"}
          >
            {text}
          </div>
        </div>
        <div className={styles.sureness}>
          <div className={styles.surenessHead}>
            <WhoReads />
            <LookInside isBlank={isBlank} side={side} />
          </div>
          <ProbabilityBars prediction={prediction} classLabels={classLabels} />
        </div>
      </div>
    </Step>
  );
}

function readerState(session: SessionState): "ready" | "learning" | "none" {
  if (canClassify(session)) return "ready";
  return session.run.phase === "idle" ? "none" : "learning";
}

/** Of the trained network, where it is that which reads. */
function validationReadings({ run, model, understanding }: SessionState): Readings | null {
  if (run.phase !== "idle" || understanding.readers !== null) return null;
  return model?.outcome.validation?.readings ?? null;
}

function knownClasses(session: SessionState): readonly ClassLabel[] {
  const { run, training } = session;
  if (run.phase !== "idle") return run.subject.data.classLabels;
  return (readerOf(session)?.data ?? training)?.classLabels ?? DIGITS;
}

function toBytes(ink: Float32Array): Uint8ClampedArray {
  return Uint8ClampedArray.from(ink, (value) => 255 * value);
}
