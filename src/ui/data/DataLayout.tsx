import { Button } from "@mantine/core";
import { useState } from "react";
import { DATA_NAMES } from "#words/data-step-text";
import {
  changeName,
  changeText,
  isLayoutSure,
  labelPlaceOf,
  readsText,
  usualText,
} from "#words/layout-text";
import type { TrainingSummary } from "../../domain/dataset-summary";
import type { Place } from "../../domain/placing-note";
import { useSession } from "../use-session";
import styles from "./DataLayout.module.css";
import { LayoutChoices, type ReadData } from "./LayoutChoices";

/** How the files were understood, and the way to change it. */
export function DataLayout() {
  const training = useSession((session) => session.training);
  const test = useSession((session) => session.test);
  return (
    <div role="status" aria-label={DATA_NAMES.layout} className={styles.status}>
      {training !== null && (
        <LayoutOf
          key={`training ${training.fileName}`}
          of="training"
          data={training}
          usual={usualText(training)}
        />
      )}
      {test !== null && <LayoutOf key={`test ${test.fileName}`} of="test" data={test} usual="" />}
    </div>
  );
}

interface LayoutOfProps {
  readonly of: Place;
  readonly data: ReadData & Pick<TrainingSummary, "origin">;
  /** Said where the file is as Kaggle's are; empty: nothing is said. */
  readonly usual: string;
}

function LayoutOf({ of, data, usual }: LayoutOfProps) {
  const { layout, origin } = data;
  // Where two readings are possible it asks by itself.
  const [opened, setOpened] = useState<boolean | null>(null);
  const isOpen = opened ?? !isLayoutSure(layout);
  const place = labelPlaceOf(layout);
  const text = layout.length === 0 && !isOpen ? usual : readsText(of, layout);
  if (text === "") return null;
  const canChange = place !== null || isOpen || (origin === "file" && usual !== "");
  return (
    <div>
      <div className={styles.line}>
        <p>{text}</p>
        {canChange && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-expanded={isOpen}
            aria-label={changeName(isOpen, of)}
            onClick={() => setOpened(!isOpen)}
          >
            {changeText(isOpen)}
          </Button>
        )}
      </div>
      {isOpen && (
        <LayoutChoices
          of={of}
          data={data}
          place={place ?? "first"}
          onChange={() => setOpened(true)}
        />
      )}
    </div>
  );
}
