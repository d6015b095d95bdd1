import { Button } from "@mantine/core";
import { LABEL_PLACES, NO_LABEL, READ_SO, WHERE_IS_THE_LABEL } from "#words/layout-text";
import type { LayoutChoice } from "../../domain/data-layout";
import type { TestSummary } from "../../domain/dataset-summary";
import type { Place } from "../../domain/placing-note";
import { DigitPicture } from "../DigitPicture";
import { pictureAt } from "../picture-at";
import { useActions, useSession } from "../use-session";
import styles from "./LayoutChoices.module.css";

const PLACES = ["first", "last", "none"] as const satisfies readonly LayoutChoice["label"][];
const PICTURES = [0, 1, 2] as const;

export type ReadData = Pick<TestSummary, "layout" | "examples">;

interface LayoutChoicesProps {
  readonly of: Place;
  readonly data: ReadData;
  readonly place: LayoutChoice["label"];
  readonly onChange: () => void;
}

/** Where the label may stand, and three images as they look when it stands there. */
export function LayoutChoices({ of, data, place, onChange }: LayoutChoicesProps) {
  const isBusy = useSession((session) => session.loading.phase !== "idle");
  const { changeLayout } = useActions();
  const { examples } = data;

  function choose(label: LayoutChoice["label"]): void {
    if (isBusy || label === place) return;
    onChange();
    void changeLayout(of, label);
  }

  return (
    <div className={styles.choices}>
      <fieldset>
        <legend>{WHERE_IS_THE_LABEL}</legend>
        {PLACES.map((label) => (
          <Button
            key={label}
            variant="default"
            size="compact-sm"
            aria-pressed={label === place}
            onClick={() => choose(label)}
          >
            {LABEL_PLACES[label]}
          </Button>
        ))}
      </fieldset>
      <ul aria-label={READ_SO}>
        {PICTURES.map((index) => (
          <li key={index}>
            <DigitPicture side={examples.side} pixels={pictureAt(examples, index)} />
            <span>{examples.labels[index] ?? NO_LABEL}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
