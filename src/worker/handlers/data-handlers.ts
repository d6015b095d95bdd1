import { pickImages } from "../../dataset/example-images";
import { splitByImage } from "../../dataset/split";
import { toFailure } from "../../domain/failure";
import { type Wall, wallImages } from "../../domain/wall";
import type { Live } from "../live/live";
import type { LiveData } from "../live/live-data";
import type { Handlers } from "./handlers";

type Kind =
  | "load-files"
  | "make-sample-digits"
  | "make-stand-ins"
  | "cancel-loading"
  | "undo-load"
  | "pick-examples"
  | "write-csv"
  | "mend-data"
  | "pick-images"
  | "pick-wall";

export function dataHandlers(live: Live): Pick<Handlers, Kind> {
  const { data } = live;
  return {
    "load-files": ({ files, slot, choice }) => data.load(files, slot, choice),
    "make-sample-digits": ({ seed }) => data.makeSampleDigits(seed),
    "make-stand-ins": ({ seed }) => data.makeStandIns(seed),
    "cancel-loading": () => data.cancel(),
    "undo-load": ({ of }) => data.undo(of),
    "pick-examples": ({ of, seed }) => data.pickExamples(of, seed),
    "mend-data": ({ mends }) => data.mend(mends, (of) => live.isReadNow(of)),
    "pick-wall": ({ validationShare, seed }) => pickWall(data, validationShare, seed),
    "write-csv": ({ of }) => data.writeCsv(of),
    "pick-images": ({ source, images }) =>
      pickImages(source === "test" ? data.images("test") : live.images(source), images),
  };
}

function pickWall({ training }: LiveData, validationShare: number, seed: number): Wall | null {
  if (training === null) return null;
  try {
    const { validation } = splitByImage(training, validationShare, seed);
    const images = wallImages(validation);
    return { images, grid: pickImages(training, images) };
  } catch (error) {
    // Said when somebody wants to train.
    if (toFailure(error).code === "too-few-images") return null;
    throw error;
  }
}
