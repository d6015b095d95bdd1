import { EPOCH_COLUMNS, EPOCH_NUMBERS, NOT_MEASURED } from "#words/epoch-table-text";
import { lossText, percent } from "#words/formats";
import tables from "../parts/Numbers.module.css";
import { useSession } from "../use-session";
import styles from "./EpochTable.module.css";

/** The numbers behind the charts of the epochs. */
export function EpochTable() {
  const epochs = useSession((session) => session.epochs);
  return (
    <details className={styles.table} data-empty={epochs.length === 0}>
      <summary>{EPOCH_NUMBERS}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: many epochs scroll, by keyboard too */}
      <section className={tables.long} aria-label={EPOCH_NUMBERS} tabIndex={0}>
        <table className={tables.numbers}>
          <thead>
            <tr>
              {EPOCH_COLUMNS.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {epochs.map((metrics) => (
              <tr key={metrics.epoch}>
                <th scope="row">{metrics.epoch}</th>
                <td>{lossText(metrics.trainingLoss)}</td>
                <td>{percent(metrics.trainingAccuracy, 2)}</td>
                <td>
                  {metrics.validationLoss === null
                    ? NOT_MEASURED
                    : lossText(metrics.validationLoss)}
                </td>
                <td>
                  {metrics.validationAccuracy === null
                    ? NOT_MEASURED
                    : percent(metrics.validationAccuracy, 2)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
