/** Tables of text: CSV and its kin. */
import { kindOf } from "../../archives/file-kind";
import type { Format } from "../format";
import { readDigitCsv } from "./read-digit-csv";

export const TABLE: Format = {
  endings: ["csv"],
  recognises: (start) => kindOf(start) === "csv",
  read: readDigitCsv,
};
