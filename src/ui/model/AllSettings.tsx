import { useState } from "react";
import { allSettingsText } from "#words/setting-text";
import { CHOICE_KEYS, NUMBER_KEYS } from "../../domain/training/hyperparameter-fields";
import parts from "../parts/shared.module.css";
import { SettingsForm } from "./SettingsForm";

/** The numbers, the choices and the layers as a text. */
const SETTINGS = NUMBER_KEYS.length + CHOICE_KEYS.length + 1;

interface AllSettingsProps {
  /** What is wrong with the network; null if nothing is. */
  readonly problem: string | null;
}

/** Behind one press, and made when it is pressed. */
export function AllSettings({ problem }: AllSettingsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={parts.disclosure} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{allSettingsText(SETTINGS)}</summary>
      {isOpen && <SettingsForm problem={problem} />}
    </details>
  );
}
