import { useMemo } from "react";
import { count, percent } from "#words/formats";
import type { ValidationResult } from "../../../domain/training/progress";
import { classMetrics, macroAverages } from "../../../domain/understand/class-metrics";
import styles from "../Numbers.module.css";

interface ClassMetricsTableProps {
  readonly result: ValidationResult;
}

/** Precision, recall and F1 of each class. */
export function ClassMetricsTable({ result }: ClassMetricsTableProps) {
  const metrics = useMemo(() => classMetrics(result), [result]);
  const average = useMemo(() => macroAverages(metrics), [metrics]);
  return (
    <details className="disclosure">
      <summary>Precision and recall of each class</summary>
      <p className="hint">
        Precision: of all images read as this class, how many are. Recall: of all images of this
        class, how many were read as it. F1 is their harmonic mean.
      </p>
      <table className={styles.numbers}>
        <caption className="visually-hidden">Precision, recall and F1 of each class</caption>
        <thead>
          <tr>
            <th scope="col">Class</th>
            <th scope="col">Images</th>
            <th scope="col">Precision</th>
            <th scope="col">Recall</th>
            <th scope="col">F1</th>
          </tr>
        </thead>
        <tbody>
          {metrics.map(({ label, images, precision, recall, f1 }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{count(images)}</td>
              <td>{share(precision)}</td>
              <td>{share(recall)}</td>
              <td>{share(f1)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Mean</th>
            <td>{count(result.images)}</td>
            <td>{share(average.precision)}</td>
            <td>{share(average.recall)}</td>
            <td>{share(average.f1)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}

function share(value: number | null): string {
  return value === null ? "–" : percent(value);
}
