import { count, percent } from "#words/formats";
import type { ReliabilityBin } from "../../../domain/understand/calibration";
import styles from "../Numbers.module.css";

interface BinTableProps {
  readonly bins: readonly ReliabilityBin[];
}

/** The numbers of the reliability diagram. */
export function BinTable({ bins }: BinTableProps) {
  return (
    <details className="disclosure">
      <summary>Numbers of each confidence</summary>
      <table className={styles.numbers}>
        <caption className="visually-hidden">How often it was right, by how sure it was</caption>
        <thead>
          <tr>
            <th scope="col">It said</th>
            <th scope="col">Images</th>
            <th scope="col">On average</th>
            <th scope="col">Right</th>
          </tr>
        </thead>
        <tbody>
          {bins
            .filter((bin) => bin.count > 0)
            .map((bin) => (
              <tr key={bin.from}>
                <th scope="row">
                  {percent(bin.from, 0)} to {percent(bin.to, 0)}
                </th>
                <td>{count(bin.count)}</td>
                <td>{percent(bin.meanConfidence ?? 0)}</td>
                <td>{percent(bin.accuracy ?? 0)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
