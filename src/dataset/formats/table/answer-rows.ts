/** The rows of a submission: an id and a label each. */
import type { ClassLabel } from "../../../domain/class-label";
import { FailureError } from "../../../domain/failure";

/** The one form that Kaggle's Digit Recognizer has, in small letters. */
const HEADER = "imageid,label";
const WHOLE_NUMBER = /^\d+$/;

export class AnswerRows {
  readonly idColumn: string;
  readonly labelColumn: string;
  readonly ids: string[] = [];
  readonly labels: ClassLabel[] = [];

  constructor([idColumn = "", labelColumn = ""]: readonly string[]) {
    this.idColumn = idColumn;
    this.labelColumn = labelColumn;
  }

  /** @param fields the first row, trimmed */
  static areBehind(fields: readonly string[]): boolean {
    return fields.join().toLowerCase() === HEADER;
  }

  /** @throws FailureError `csv-column-count` */
  add(fields: readonly string[], file: string, row: number): void {
    const [id, label, ...others] = fields;
    if (id === undefined || label === undefined || others.length > 0) {
      const actual = fields.length;
      const place = { file, row, expected: 2, actual, isLastRow: false };
      throw new FailureError({ code: "csv-column-count", ...place });
    }
    this.ids.push(id);
    this.labels.push(WHOLE_NUMBER.test(label) ? Number(label) : label);
  }
}
