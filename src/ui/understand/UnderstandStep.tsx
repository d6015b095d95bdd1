import { commonMistakes, type Mistake } from "../../domain/training/confusion";
import { Step } from "../page/Step";
import { useSession } from "../use-session";
import { count, counted, list } from "../words/formats";
import { ConfusionTable } from "./ConfusionTable";

const SHOWN_MISTAKES = 3;

export function UnderstandStep() {
  const result = useSession(({ model }) => model?.outcome.validation ?? null);
  if (result === null) {
    return (
      <Step id="understand">
        <p>After training you see here which digits it takes for which.</p>
      </Step>
    );
  }
  const right = Math.round(result.accuracy * result.images);
  return (
    <Step id="understand">
      <p>
        {count(right)} of {counted(result.images, "image")} that it had never seen were read right.{" "}
        {mistakesText(commonMistakes(result, SHOWN_MISTAKES))}
      </p>
      <ConfusionTable result={result} />
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
