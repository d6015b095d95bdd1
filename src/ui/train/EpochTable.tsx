import { lossText, percent } from "#words/formats";
import { useSession } from "../use-session";
import styles from "./EpochTable.module.css";

/** The numbers behind the charts of the epochs. */
export function EpochTable() {
  const epochs = useSession((session) => session.epochs);
  return (
    <details className={styles.table} data-empty={epochs.length === 0}>
      <summary>Numbers of each epoch</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: many epochs scroll, by keyboard too */}
      <section className={styles.epochs} aria-label="Numbers of each epoch" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Epoch</th>
              <th scope="col">Training loss</th>
              <th scope="col">Training accuracy</th>
              <th scope="col">Validation loss</th>
              <th scope="col">Validation accuracy</th>
            </tr>
          </thead>
          <tbody>
            {epochs.map((metrics) => (
              <tr key={metrics.epoch}>
                <th scope="row">{metrics.epoch}</th>
                <td>{lossText(metrics.trainingLoss)}</td>
                <td>{percent(metrics.trainingAccuracy, 2)}</td>
                <td>{metrics.validationLoss === null ? "–" : lossText(metrics.validationLoss)}</td>
                <td>
                  {metrics.validationAccuracy === null
                    ? "–"
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
