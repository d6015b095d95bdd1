import { TextInput } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { refusalText, understoodText } from "#words/setting-text";
import { type Limits, readWithin } from "../../domain/read-decimal";
import styles from "./DecimalField.module.css";
import { useTyped } from "./use-typed";

interface DecimalFieldProps extends Limits {
  readonly label: string;
  readonly help?: string;
  /** What an arrow key or a press of plus adds. */
  readonly step: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/**
 * A number with its limits, and what is wrong with what was typed.
 *
 * The text itself is read: a browser's own number field, and those built on it, drop a decimal
 * comma and make 1 of 0,01.
 */
export function DecimalField(props: DecimalFieldProps) {
  const { label, help, min, max, step, isInteger, value, onChange } = props;
  const typed = useTyped((text) => {
    const read = readWithin(text, props);
    if (read.isAllowed && read.value !== value) onChange(read.value);
    return read.isAllowed;
  });
  const { draft, isAtRest, type, forget, onBlur, onKeyDown } = typed;
  const read = draft === null ? null : readWithin(draft, props);
  const isWrong = read !== null && !read.isAllowed && isAtRest;
  const understood = read?.isAllowed && draft?.trim() !== String(read.value) ? read.value : null;

  function stepBy(direction: number): void {
    forget();
    // Twelve digits hide what binary fractions add: 0.1 + 0.2.
    const next = Number((value + direction * step).toPrecision(12));
    const within = Math.min(max, Math.max(min, next));
    if (within !== value) onChange(within);
  }

  function stepByKey(event: KeyboardEvent): void {
    onKeyDown(event);
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    stepBy(direction);
  }

  return (
    <TextInput
      label={label}
      description={help}
      className={styles.field}
      role="spinbutton"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      inputMode={isInteger ? "numeric" : "decimal"}
      autoComplete="off"
      value={draft ?? String(value)}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={stepByKey}
      onBlur={onBlur}
      error={isWrong ? refusalText(read, props, value) : null}
      rightSection={
        understood === null ? (
          <Steppers onStep={stepBy} />
        ) : (
          <span className={styles.understood}>{understoodText(understood)}</span>
        )
      }
      rightSectionWidth="auto"
    />
  );
}

/** For the mouse alone: keys have their arrows, and fingers their keyboard of digits. */
function Steppers({ onStep }: { readonly onStep: (direction: number) => void }) {
  return (
    <span className={styles.steppers} aria-hidden="true">
      {[-1, 1].map((direction) => (
        <button
          key={direction}
          type="button"
          tabIndex={-1}
          // The focus stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onStep(direction)}
        >
          {direction > 0 ? "+" : "−"}
        </button>
      ))}
    </span>
  );
}
