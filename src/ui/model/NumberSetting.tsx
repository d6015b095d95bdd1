import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { readDecimal } from "../../domain/read-decimal";
import {
  NUMBER_FIELDS,
  type NumberKey,
  withinLimits,
} from "../../domain/training/hyperparameter-fields";

interface NumberSettingProps {
  readonly name: NumberKey;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/**
 * One hyperparameter: its limits, what it does, and what is wrong with what was typed.
 *
 * The text itself is read: a browser's own number field drops a decimal comma and makes 1 of 0,01.
 */
export function NumberSetting({ name, value, onChange }: NumberSettingProps) {
  const { label, unit, min, max, step, help, isInteger } = NUMBER_FIELDS[name];
  // What is being typed, as long as it is not simply the value: "0," on the way to "0,5".
  const [draft, setDraft] = useState<string | null>(null);
  const isWrong = draft !== null && allowedValue(name, draft) === null;
  const isOtherwise = draft !== null && !isWrong && draft.trim() !== String(value);

  function change(text: string): void {
    setDraft(text);
    const typed = allowedValue(name, text);
    if (typed !== null) onChange(typed);
  }

  function stepByKey(event: KeyboardEvent): void {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setDraft(null);
    // Twelve digits hide what binary fractions add: 0.1 + 0.2.
    const next = withinLimits(name, Number((value + direction * step).toPrecision(12)));
    if (next !== null) onChange(next);
  }

  return (
    <TextInput
      label={unit === "" ? label : `${label} (${unit})`}
      description={help}
      role="spinbutton"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      inputMode={isInteger ? "numeric" : "decimal"}
      autoComplete="off"
      value={draft ?? String(value)}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={stepByKey}
      onBlur={() => !isWrong && setDraft(null)}
      error={isWrong ? `From ${min} to ${max}. Until then ${value} is used.` : null}
      rightSection={isOtherwise ? <span className="understood">= {value}</span> : null}
      rightSectionWidth="auto"
    />
  );
}

/** @returns null for what is no number, or one beyond the limits */
function allowedValue(name: NumberKey, text: string): number | null {
  const typed = readDecimal(text);
  return typed !== null && withinLimits(name, typed) === typed ? typed : null;
}
