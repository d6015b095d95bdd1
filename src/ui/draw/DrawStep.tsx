import { useMemo } from "react";
import type { ClassLabel } from "../../domain/class-label";
import { doubtBelow } from "../../domain/understand/doubt";
import type { Readings } from "../../domain/understand/readings";
import { canClassify, readerOf, type SessionState } from "../../session/session-state";
import { ReadBy } from "../arena/ReadBy";
import { DigitPicture } from "../DigitPicture";
import { Step } from "../page/Step";
import { useSession } from "../use-session";
import { predictionText } from "../words/prediction-text";
import { DrawingPad } from "./DrawingPad";
import styles from "./DrawStep.module.css";
import { LookInside } from "./LookInside";
import { ProbabilityBars } from "./ProbabilityBars";
import { useDrawing } from "./use-drawing";

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
  const pixels = useMemo(() => (ink === null ? null : toBytes(ink)), [ink]);
  return (
    <Step id="draw" className={styles.draw}>
      <div className="draw-layout">
        <DrawingPad drawing={drawing} />
        <div className="draw-result">
          <div className="reading">
            <figure className="network-view">
              <DigitPicture
                side={side}
                pixels={pixels}
                label={`Your drawing in ${side}×${side} pixels`}
              />
              <figcaption>
                What it sees, {side}×{side}
              </figcaption>
            </figure>
            <div
              className="prediction"
              role="status"
              aria-label="Prediction"
              // Half a digit need not be read aloud.
              aria-live={isPenDown ? "off" : "polite"}
              data-empty={prediction === null}
            >
              {predictionText(prediction, { isBlank, odd, doubtBelow: least }, reader)}
            </div>
          </div>
          <ReadBy />
          <ProbabilityBars prediction={prediction} classLabels={classLabels} />
          <LookInside isBlank={isBlank} side={side} />
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
