import { useMemo } from "react";
import { METRICS_WORDS } from "#words/confusion-text";
import { count, percent } from "#words/formats";
import type { ValidationResult } from "../../../domain/training/progress";
import { classMetrics, macroAverages } from "../../../domain/understand/class-metrics";
import tables from "../../parts/Numbers.module.css";
import parts from "../../parts/shared.module.css";

interface ClassMetricsTableProps {
  readonly result: ValidationResult;
}

/** Precision, recall and F1 of each class. */
export function ClassMetricsTable({ result }: ClassMetricsTableProps) {
  const metrics = useMemo(() => classMetrics(result), [result]);
  const average = useMemo(() => macroAverages(metrics), [metrics]);
  return (
    <details className={parts.disclosure}>
      <summary>{METRICS_WORDS.summary}</summary>
      <p className={parts.hint}>{METRICS_WORDS.hint}</p>
      <table className={tables.numbers}>
        <caption className={parts.heard}>{METRICS_WORDS.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{METRICS_WORDS.label}</th>
            <th scope="col">{METRICS_WORDS.images}</th>
            <th scope="col">{METRICS_WORDS.precision}</th>
            <th scope="col">{METRICS_WORDS.recall}</th>
            <th scope="col">{METRICS_WORDS.f1}</th>
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
            <th scope="row">{METRICS_WORDS.mean}</th>
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
