import { Tabs } from "@mantine/core";
import { missingInImages } from "../../domain/score-ground";
import { commonMistakes, type Mistake } from "../../domain/training/confusion";
import { judgementOf, type ValidationResult } from "../../domain/training/progress";
import { Step } from "../page/Step";
import { useSession } from "../use-session";
import { counted, list } from "../words/formats";
import { readRightText } from "../words/ground-text";
import { CertaintyPanel } from "./certainty/CertaintyPanel";
import { ConfusionPanel } from "./confusion/ConfusionPanel";
import { ImagePage } from "./image/ImagePage";
import { LabelErrors } from "./labels/LabelErrors";
import { ValidationMapPanel } from "./map/ValidationMapPanel";
import { MistakesPanel } from "./mistakes/MistakesPanel";

const SHOWN_MISTAKES = 3;

export function UnderstandStep() {
  const outcome = useSession(({ model }) => model?.outcome ?? null);
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
      <ImagePage />
      <Views result={result} />
    </Step>
  );
}

/** Several ways to look at the same readings, one at a time. */
function Views({ result }: { readonly result: ValidationResult }) {
  return (
    <Tabs defaultValue="confusion" keepMounted={false} className="views">
      <Tabs.List aria-label="Ways to look at its mistakes">
        <Tabs.Tab value="confusion">Confusion</Tabs.Tab>
        <Tabs.Tab value="mistakes">Mistakes</Tabs.Tab>
        <Tabs.Tab value="certainty">Certainty</Tabs.Tab>
        <Tabs.Tab value="labels">Labels</Tabs.Tab>
        <Tabs.Tab value="map">Map</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="confusion">
        {/* Among other classes, a chosen cell is another one or none. */}
        <ConfusionPanel key={result.classLabels.join()} result={result} />
      </Tabs.Panel>
      <Tabs.Panel value="mistakes">
        <MistakesPanel readings={result.readings} />
      </Tabs.Panel>
      <Tabs.Panel value="certainty">
        <CertaintyPanel readings={result.readings} />
      </Tabs.Panel>
      <Tabs.Panel value="labels">
        <LabelErrors />
      </Tabs.Panel>
      <Tabs.Panel value="map">
        <ValidationMapPanel />
      </Tabs.Panel>
    </Tabs>
  );
}

function mistakesText(mistakes: readonly Mistake[]): string {
  if (mistakes.length === 0) return "There was no mistake.";
  const named = mistakes.map(
    ({ label, readAs, count: times }) => `${label} for ${readAs} (${counted(times, "time")})`,
  );
  return `Most often it took ${list(named)}.`;
}
