import { useEffect } from "react";
import { missingInImages } from "../../domain/score-ground";
import { commonMistakes, type Mistake } from "../../domain/training/confusion";
import { judgementOf } from "../../domain/training/progress";
import { late } from "../late";
import { Step } from "../page/Step";
import { useSession } from "../use-session";
import { counted, list } from "../words/formats";
import { readRightText } from "../words/ground-text";

const SHOWN_MISTAKES = 3;

const Views = late(async () => (await import("./Views")).Views);

export function UnderstandStep() {
  const outcome = useSession(({ model }) => model?.outcome ?? null);
  const isTraining = useSession(({ run }) => run.phase !== "idle");
  useEffect(() => {
    if (isTraining) Views.prefetch();
  }, [isTraining]);
  const hasFull = useSession(({ full }) => full !== null);
  if (outcome === null) {
    return (
      <Step id="understand">
        <p>
          {hasFull
            ? "This network has learned from all images: none is left to see what it takes for what. Train once with Learn from all images off."
            : "After training you see here which digits it takes for which."}
        </p>
      </Step>
    );
  }
  const result = outcome.validation;
  const [lack] = missingInImages(judgementOf(outcome));
  const right = Math.round(result.accuracy * result.images);
  return (
    <Step id="understand">
      {hasFull && (
        <p className="hint">Of the run that held images out; what reads now learned from all.</p>
      )}
      <p>
        {readRightText(right, result.images, lack)}{" "}
        {mistakesText(commonMistakes(result, SHOWN_MISTAKES))}
      </p>
      <Views.Part result={result} />
    </Step>
  );
}

function mistakesText(mistakes: readonly Mistake[]): string {
  if (mistakes.length === 0) return "There was no mistake.";
  const named = mistakes.map(
    ({ label, readAs, count: times }) => `${label} for ${readAs} (${counted(times, "time")})`,
  );
  return `Most often it took ${list(named)}.`;
}
