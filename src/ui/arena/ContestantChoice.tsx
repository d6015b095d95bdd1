import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { CONTESTANT_CHOICE, neighboursRefusal } from "#words/comparison-text";
import { offerSummary } from "#words/contestant-summary-text";
import { offerName } from "#words/contestant-text";
import { RECIPE_TEXT } from "#words/recipe-text";
import { CONTESTANTS, NEIGHBOURS_LIMITS } from "../../domain/arena/contestants";
import { RECIPE_NAMES } from "../../domain/training/recipes";
import parts from "../parts/shared.module.css";
import styles from "./ContestantChoice.module.css";
import { type ArenaChoice, neighboursIn, withTicked } from "./choice";
import { Offer } from "./Offer";

interface ContestantChoiceProps {
  readonly choice: ArenaChoice;
  /** While they are compared. */
  readonly isLocked: boolean;
  readonly onChange: (choice: ArenaChoice) => void;
}

/** Who takes part. */
export function ContestantChoice({ choice, isLocked, onChange }: ContestantChoiceProps) {
  return (
    <fieldset className={styles.choice}>
      <legend className={parts.fieldLabel}>{CONTESTANT_CHOICE.title}</legend>
      <div className={styles.names}>
        {CONTESTANTS.map((offer) => {
          const name = offerName(offer);
          return (
            <Offer
              key={name}
              name={name}
              summary={offerSummary(offer)}
              isLocked={isLocked}
              isTicked={choice.ticked.includes(name)}
              onTick={(isTicked) => onChange(withTicked(choice, name, isTicked))}
            />
          );
        })}
      </div>
      <div className={styles.settings}>
        <NeighboursField
          value={choice.k}
          isLocked={isLocked}
          onChange={(k) => onChange({ ...choice, k })}
        />
        <NativeSelect
          label={CONTESTANT_CHOICE.recipe}
          disabled={isLocked}
          value={choice.recipe}
          onChange={(event) => {
            const recipe = RECIPE_NAMES.find((name) => name === event.currentTarget.value);
            if (recipe !== undefined) onChange({ ...choice, recipe });
          }}
          data={RECIPE_NAMES.map((value) => ({ value, label: RECIPE_TEXT[value].name }))}
        />
      </div>
    </fieldset>
  );
}

interface NeighboursFieldProps {
  readonly value: number;
  readonly isLocked: boolean;
  readonly onChange: (k: number) => void;
}

function NeighboursField({ value, isLocked, onChange }: NeighboursFieldProps) {
  // What is being typed, as long as it is no number of neighbours.
  const [draft, setDraft] = useState<string | null>(null);
  const { least, most } = NEIGHBOURS_LIMITS;

  function change(text: string): void {
    const k = neighboursIn(text);
    setDraft(k === null ? text : null);
    if (k !== null) onChange(k);
  }

  return (
    <TextInput
      label={CONTESTANT_CHOICE.neighbours}
      type="number"
      inputMode="numeric"
      disabled={isLocked}
      min={least}
      max={most}
      step={1}
      value={draft ?? String(value)}
      onChange={(event) => change(event.currentTarget.value)}
      error={draft === null ? null : neighboursRefusal(least, most, value)}
    />
  );
}
