import styles from "./Segments.module.css";

interface SegmentsProps<Value extends string> {
  /** What a screen reader says of the group. */
  readonly label: string;
  /** Of the group, in forms. */
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** A browser's own radio buttons under words: nothing has to be measured, and nothing glides. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, name, options, value, onChoose } = props;
  return (
    <div className={styles.root} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
