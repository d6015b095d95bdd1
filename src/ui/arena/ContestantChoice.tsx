import { NativeSelect, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { CONTESTANTS, NEIGHBOURS_LIMITS } from "../../domain/arena/contestants";
import { RECIPE_NAMES, RECIPES } from "../../domain/training/recipes";
import { offerName, offerSummary } from "../words/contestant-text";
import { type ArenaChoice, neighboursIn, withTicked } from "./choice";

interface ContestantChoiceProps {
  readonly choice: ArenaChoice;
  /** While they are compared. */
  readonly isLocked: boolean;
  readonly onChange: (choice: ArenaChoice) => void;
}

/** Who takes part, with what each is in a sentence or two. */
export function ContestantChoice({ choice, isLocked, onChange }: ContestantChoiceProps) {
  return (
    <fieldset className="contestants" disabled={isLocked}>
      <legend className="field-label">Algorithms</legend>
      <div className="contestant-list">
        {CONTESTANTS.map((offer) => {
          const name = offerName(offer);
          return (
            <Offer
              key={name}
              name={name}
              summary={offerSummary(offer)}
              isTicked={choice.ticked.includes(name)}
              onTick={(isTicked) => onChange(withTicked(choice, name, isTicked))}
            />
          );
        })}
      </div>
      <div className="contestant-settings">
        <NeighboursField value={choice.k} onChange={(k) => onChange({ ...choice, k })} />
        <NativeSelect
          label="Recipe of the convolutional network"
          value={choice.recipe}
          onChange={(event) => {
            const recipe = RECIPE_NAMES.find((name) => name === event.currentTarget.value);
            if (recipe !== undefined) onChange({ ...choice, recipe });
          }}
          data={RECIPE_NAMES.map((value) => ({ value, label: RECIPES[value].label }))}
        />
      </div>
    </fieldset>
  );
}

interface OfferProps {
  readonly name: string;
  readonly summary: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

function Offer({ name, summary, isTicked, onTick }: OfferProps) {
  const id = useId();
  return (
    <div className="contestant">
      <label className="tick">
        <input
          type="checkbox"
          checked={isTicked}
          aria-describedby={id}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        {name}
      </label>
      <p id={id} className="hint">
        {summary}
      </p>
    </div>
  );
}

interface NeighboursFieldProps {
  readonly value: number;
  readonly onChange: (k: number) => void;
}

function NeighboursField({ value, onChange }: NeighboursFieldProps) {
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
      label="Neighbours that vote (k)"
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      step={1}
      value={draft ?? String(value)}
      onChange={(event) => change(event.currentTarget.value)}
      error={draft === null ? null : `From ${least} to ${most}. Until then ${value} is used.`}
    />
  );
}
