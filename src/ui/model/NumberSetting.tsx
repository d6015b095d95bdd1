import { TextInput } from "@mantine/core";
import { useState } from "react";
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

/** One hyperparameter: its limits, what it does, and what is wrong with what was typed. */
export function NumberSetting({ name, value, onChange }: NumberSettingProps) {
  const { label, unit, min, max, step, help, isInteger } = NUMBER_FIELDS[name];
  // What is being typed, as long as it is not simply the value: "0." on the way to "0.5".
  const [draft, setDraft] = useState<string | null>(null);
  const isWrong = draft !== null && !isAllowed(name, draft);

  function change(text: string): void {
    setDraft(text);
    if (isAllowed(name, text)) onChange(Number(text));
  }

  return (
    <TextInput
      label={unit === "" ? label : `${label} (${unit})`}
      description={help}
      type="number"
      inputMode={isInteger ? "numeric" : "decimal"}
      min={min}
      max={max}
      step={step}
      value={draft ?? String(value)}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => !isWrong && setDraft(null)}
      error={isWrong ? `From ${min} to ${max}. Until then ${value} is used.` : null}
    />
  );
}

function isAllowed(name: NumberKey, text: string): boolean {
  return text.trim() !== "" && withinLimits(name, Number(text)) === Number(text);
}
