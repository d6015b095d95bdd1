/** Tables of text: CSV and its kin. */
import { kindOf } from "../../archives/file-kind";
import type { Format } from "../format";
import { readTable } from "./read-table";

export const TABLE: Format = {
  endings: ["csv", "tsv", "arff"],
  recognises: (start) => kindOf(start) === "csv",
  read: readTable,
};
