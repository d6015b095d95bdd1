import { HYPERPARAMETER_TEXT, settingLabel } from "#words/hyperparameter-text";
import { NUMBER_FIELDS, type NumberKey } from "../../domain/training/hyperparameter-fields";
import { DecimalField } from "../parts/DecimalField";

interface NumberSettingProps {
  readonly name: NumberKey;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** One hyperparameter: its limits, and what it does. */
export function NumberSetting({ name, value, onChange }: NumberSettingProps) {
  return (
    <DecimalField
      label={settingLabel(name)}
      help={HYPERPARAMETER_TEXT[name].hint}
      {...NUMBER_FIELDS[name]}
      value={value}
      onChange={onChange}
    />
  );
}
