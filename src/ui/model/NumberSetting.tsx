import { settingLabel } from "#words/setting-text";
import { NUMBER_FIELDS, type NumberKey } from "../../domain/training/hyperparameter-fields";
import { DecimalField } from "../parts/DecimalField";

interface NumberSettingProps {
  readonly name: NumberKey;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** One hyperparameter: its limits, and what it does. */
export function NumberSetting({ name, value, onChange }: NumberSettingProps) {
  const { label, unit, help, ...limits } = NUMBER_FIELDS[name];
  return (
    <DecimalField
      label={settingLabel(label, unit)}
      help={help}
      {...limits}
      value={value}
      onChange={onChange}
    />
  );
}
