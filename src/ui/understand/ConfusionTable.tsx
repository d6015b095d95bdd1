import { classRecalls } from "../../domain/training/confusion";
import type { ValidationResult } from "../../domain/training/progress";
import { count, percent } from "../words/formats";

interface ConfusionTableProps {
  readonly result: ValidationResult;
}

/** How often each class was read as each: right ones on the diagonal, mistakes beside it. */
export function ConfusionTable({ result }: ConfusionTableProps) {
  const { classLabels, confusion } = result;
  const size = classLabels.length;
  const recalls = classRecalls(result);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: many classes scroll, by keyboard too
    <section className="confusion" aria-label="Confusion matrix" tabIndex={0}>
      <table>
        <caption>
          How often each digit was read as which: rows are what it is, columns what was read
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Is, read as</span>
            </th>
            {classLabels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">Right</th>
          </tr>
        </thead>
        <tbody>
          {recalls.map(({ label, images, recall }, row) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {classLabels.map((readAs, column) => (
                <Cell
                  key={readAs}
                  value={confusion[row * size + column] ?? 0}
                  images={images}
                  isRight={row === column}
                />
              ))}
              <td className="recall">{recall === null ? "–" : percent(recall)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly value: number;
  /** Of the same true class. */
  readonly images: number;
  readonly isRight: boolean;
}

/** A mistake of a tenth of the class already gets the full colour. */
const FULL_COLOUR_SHARE = 0.1;

function Cell({ value, images, isRight }: CellProps) {
  const share = images === 0 ? 0 : value / images;
  const shade = isRight ? share : Math.min(1, share / FULL_COLOUR_SHARE);
  return (
    <td
      className={isRight ? "right" : "mistake"}
      data-zero={value === 0}
      style={{ "--shade": Math.sqrt(shade) }}
    >
      {count(value)}
    </td>
  );
}
