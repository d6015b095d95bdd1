import type { Live } from "../live/live";
import type { Handlers } from "./handlers";

type Kind =
  | "inspect"
  | "map-validation"
  | "find-label-errors"
  | "cross-validate"
  | "run-arena"
  | "cancel-study";

export function studyHandlers({ work, study, data, arena }: Live): Pick<Handlers, Kind> {
  return {
    inspect: ({ subject }) => study.inspect(subject),
    "map-validation": () => work.run("study", (signal) => study.map(signal)),
    "find-label-errors": (args) =>
      work.run("study", (signal) => study.findLabelErrors(data.labelled, args, signal)),
    "cross-validate": (args) =>
      work.run("study", (signal) => study.crossValidate(data.labelled, args, signal)),
    "run-arena": (args) => work.run("study", (signal) => arena.run(data.identified, args, signal)),
    "cancel-study": () => {
      work.end("study");
      return null;
    },
  };
}
