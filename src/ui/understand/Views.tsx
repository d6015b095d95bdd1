import { Tabs } from "@mantine/core";
import type { ValidationResult } from "../../domain/training/progress";
import { CertaintyPanel } from "./certainty/CertaintyPanel";
import { ConfusionPanel } from "./confusion/ConfusionPanel";
import { ImagePage } from "./image/ImagePage";
import { LabelErrors } from "./labels/LabelErrors";
import { ValidationMapPanel } from "./map/ValidationMapPanel";
import { MistakesPanel } from "./mistakes/MistakesPanel";

/** Several ways to look at the same readings, one at a time. */
export function Views({ result }: { readonly result: ValidationResult }) {
  return (
    <>
      <ImagePage />
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
    </>
  );
}
