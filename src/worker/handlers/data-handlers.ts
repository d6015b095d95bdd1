import { pickImages } from "../../dataset/example-images";
import type { Live } from "../live/live";
import type { Handlers } from "./handlers";

type Kind =
  | "load-files"
  | "make-sample-digits"
  | "cancel-loading"
  | "undo-load"
  | "pick-examples"
  | "write-csv"
  | "mend-data"
  | "pick-images";

export function dataHandlers(live: Live): Pick<Handlers, Kind> {
  const { data } = live;
  return {
    "load-files": ({ files, slot, choice }) => data.load(files, slot, choice),
    "make-sample-digits": ({ seed }) => data.makeSampleDigits(seed),
    "cancel-loading": () => data.cancel(),
    "undo-load": ({ of }) => data.undo(of),
    "pick-examples": ({ of, seed }) => data.pickExamples(of, seed),
    "mend-data": ({ mends }) => data.mend(mends, (of) => live.isReadNow(of)),
    "write-csv": ({ of }) => data.writeCsv(of),
    "pick-images": ({ source, images }) =>
      pickImages(source === "test" ? data.images("test") : live.images(source), images),
  };
}
