import { Button } from "@mantine/core";
import { useState } from "react";
import type { Place } from "../../domain/placing-note";
import { useSession } from "../use-session";
import { isLayoutSure, labelPlaceOf, layoutText } from "../words/layout-text";
import { LayoutChoices, type ReadData } from "./LayoutChoices";

/** How the files were understood, where that is not as in Kaggle's own, and the way to change it. */
export function DataLayout() {
  const training = useSession((session) => session.training);
  const test = useSession((session) => session.test);
  return (
    <div role="status" aria-label="Data layout" className="notes">
      {training !== null && (
        <LayoutOf key={`training ${training.fileName}`} of="training" data={training} />
      )}
      {test !== null && <LayoutOf key={`test ${test.fileName}`} of="test" data={test} />}
    </div>
  );
}

interface LayoutOfProps {
  readonly of: Place;
  readonly data: ReadData;
}

function LayoutOf({ of, data }: LayoutOfProps) {
  const { layout } = data;
  // Where two readings are possible it asks by itself.
  const [opened, setOpened] = useState<boolean | null>(null);
  const isOpen = opened ?? !isLayoutSure(layout);
  const place = labelPlaceOf(layout);
  if (layout.length === 0 && !isOpen) return null;
  return (
    <div className="layout-of">
      <p>
        {of === "training" ? "Training data" : "Test data"}: {sentences(layout.map(layoutText))}
      </p>
      {(place !== null || isOpen) && (
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? "Keep" : "Change"} how the ${of} data are read`}
          onClick={() => setOpened(!isOpen)}
        >
          {isOpen ? "Keep" : "Change"}
        </Button>
      )}
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

function sentences(texts: readonly string[]): string {
  return texts.length === 0 ? "as in Kaggle's files." : `${texts.join(". ")}.`;
}
