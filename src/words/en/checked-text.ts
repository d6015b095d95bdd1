/** What was found in a submission that was checked. */
import type { SubmissionColumns } from "../../domain/dataset-summary";
import { count, counted } from "./formats";

export const SUBMISSION_STATUS = "Submission status";

/** @param isKnown whether it is known how well the images were read */
export function checkedText(isKnown: boolean, rows: number, columns: SubmissionColumns): string {
  const contents = `${counted(rows, "row")}, ${idsText(columns, rows)}, every label known.`;
  return isKnown
    ? `Checked: ${contents}`
    : `Written, but nobody knows how well it was read: ${contents}`;
}

/** "ids 1 to 28,000"; ids of the file's own as it writes them. */
function idsText({ idColumn, firstId, lastId }: SubmissionColumns, rows: number): string {
  const isCounting = firstId === "1" && lastId === String(rows);
  if (isCounting) return `ids 1 to ${count(rows)}`;
  return `${idColumn} from ${firstId} to ${lastId}`;
}
