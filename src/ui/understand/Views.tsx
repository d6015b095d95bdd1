import "@mantine/core/styles/Checkbox.css";
import "@mantine/core/styles/Tabs.css";
import { Tabs } from "@mantine/core";
import { useRef, useState } from "react";
import { LOOK_INSIDE_HINT, VIEW_NAMES, VIEWS_LABEL } from "#words/views-text";
import type { ValidationResult } from "../../domain/training/progress";
import { useActions, useSession } from "../use-session";
import { CertaintyPanel } from "./certainty/CertaintyPanel";
import { ConfusionPanel } from "./confusion/ConfusionPanel";
import { ImagePage } from "./image/ImagePage";
import { LabelErrors } from "./labels/LabelErrors";
import { ValidationMapPanel } from "./map/ValidationMapPanel";
import { MistakesPanel } from "./mistakes/MistakesPanel";
import styles from "./Views.module.css";

type View = keyof typeof VIEW_NAMES;

const VIEWS: readonly View[] = ["mistakes", "confusion", "certainty", "labels", "map"];

/** Several ways to look at the same readings, one at a time; beside them the image looked into. */
export function Views({ result }: { readonly result: ValidationResult }) {
  const [view, setView] = useState<View>("mistakes");
  const list = useRef<HTMLDivElement>(null);
  const isOpen = useSession(({ understanding }) => understanding.inspection.phase !== "none");
  const { inspect } = useActions();
  const isAlone = !isOpen && (view === "certainty" || view === "labels");

  function choose(value: string | null): void {
    const next = VIEWS.find((one) => one === value);
    if (next === undefined) return;
    setView(next);
    // Where the image lies over the view, another view could not be seen.
    const isCovered =
      list.current !== null && getComputedStyle(list.current).visibility !== "visible";
    if (isCovered) void inspect(null);
  }

  return (
    <Tabs value={view} onChange={choose} keepMounted={false}>
      <Tabs.List aria-label={VIEWS_LABEL}>
        {VIEWS.map((value) => (
          <Tabs.Tab key={value} value={value}>
            {VIEW_NAMES[value]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <div className={styles.room} data-open={isOpen} data-alone={isAlone}>
        <div ref={list} className={styles.list}>
          <Tabs.Panel value={view} className={styles.view}>
            <Shown view={view} result={result} />
          </Tabs.Panel>
        </div>
        <div className={styles.inside}>
          {isOpen ? <ImagePage /> : <p className={styles.invitation}>{LOOK_INSIDE_HINT}</p>}
        </div>
      </div>
    </Tabs>
  );
}

interface ShownProps {
  readonly view: View;
  readonly result: ValidationResult;
}

function Shown({ view, result }: ShownProps) {
  switch (view) {
    case "mistakes":
      return <MistakesPanel readings={result.readings} />;
    case "confusion":
      // Among other classes, a chosen cell is another one or none.
      return <ConfusionPanel key={result.classLabels.join()} result={result} />;
    case "certainty":
      return <CertaintyPanel readings={result.readings} />;
    case "labels":
      return <LabelErrors />;
    case "map":
      return <ValidationMapPanel />;
    default:
      return view satisfies never;
  }
}
