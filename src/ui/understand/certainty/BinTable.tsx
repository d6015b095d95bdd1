import { BIN_WORDS, binText } from "#words/certainty-text";
import { count, percent } from "#words/formats";
import type { ReliabilityBin } from "../../../domain/understand/calibration";
import tables from "../../parts/Numbers.module.css";
import parts from "../../parts/shared.module.css";

interface BinTableProps {
  readonly bins: readonly ReliabilityBin[];
}

/** The numbers of the reliability diagram. */
export function BinTable({ bins }: BinTableProps) {
  return (
    <details className={parts.disclosure}>
      <summary>{BIN_WORDS.summary}</summary>
      <table className={tables.numbers}>
        <caption className={parts.heard}>{BIN_WORDS.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{BIN_WORDS.said}</th>
            <th scope="col">{BIN_WORDS.images}</th>
            <th scope="col">{BIN_WORDS.average}</th>
            <th scope="col">{BIN_WORDS.right}</th>
          </tr>
        </thead>
        <tbody>
          {bins
            .filter((bin) => bin.count > 0)
            .map((bin) => (
              <tr key={bin.from}>
                <th scope="row">{binText(bin.from, bin.to)}</th>
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
