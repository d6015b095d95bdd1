import { NativeSelect } from "@mantine/core";
import {
  FIELD_LABELS,
  PADDING,
  PADDING_TEXT,
  SHIFT,
  SHIFT_TEXT,
  sizeText,
} from "#words/layer-field-text";
import type { ConvolutionLayer, Layer } from "../../domain/network/layer";
import { fieldsOf } from "../../domain/network/layers";
import { DecimalField } from "../parts/DecimalField";
import styles from "./LayerFields.module.css";

interface LayerFieldsProps {
  readonly layer: Layer;
  readonly onChange: (layer: Layer) => void;
}

/** The numbers of a layer within the limits of its kind, and what else it can be. */
export function LayerFields({ layer, onChange }: LayerFieldsProps) {
  const fields = fieldsOf(layer.kind);
  if (fields.length === 0) return null;
  const values: Readonly<Record<string, unknown>> = { ...layer };
  return (
    <div className={styles.fields}>
      {fields.map(([name, { min, max, isInteger }]) => {
        const value = Number(values[name]);
        // A layer with another number within its limits is one of its kind.
        const change = (next: number) => onChange({ ...layer, [name]: next } as Layer);
        return name === "kernel" ? (
          <KernelSize key={name} value={value} min={min} max={max} onChange={change} />
        ) : (
          <DecimalField
            key={name}
            label={FIELD_LABELS[name]}
            min={min}
            max={max}
            step={isInteger ? 1 : 0.05}
            isInteger={isInteger}
            value={value}
            onChange={change}
          />
        );
      })}
      {layer.kind === "conv" && <ConvolutionChoices layer={layer} onChange={onChange} />}
    </div>
  );
}

interface KernelSizeProps {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function KernelSize({ value, min, max, onChange }: KernelSizeProps) {
  const sizes = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <NativeSelect
      label={FIELD_LABELS.kernel}
      value={value}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={sizes.map((size) => ({ value: String(size), label: sizeText(size) }))}
    />
  );
}

interface ConvolutionChoicesProps {
  readonly layer: ConvolutionLayer;
  readonly onChange: (layer: Layer) => void;
}

function ConvolutionChoices({ layer, onChange }: ConvolutionChoicesProps) {
  return (
    <>
      <NativeSelect
        label={PADDING}
        value={layer.padding}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...layer, padding: value === "valid" ? "valid" : "same" })
        }
        data={Object.entries(PADDING_TEXT).map(([value, label]) => ({ value, label }))}
      />
      <NativeSelect
        label={SHIFT}
        value={layer.shift}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...layer, shift: value === "bias" ? "bias" : "norm" })
        }
        data={Object.entries(SHIFT_TEXT).map(([value, label]) => ({ value, label }))}
      />
    </>
  );
}
