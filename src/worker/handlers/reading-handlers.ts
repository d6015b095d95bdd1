import { type ImageSet, isLabelled } from "../../dataset/image-set";
import { knownImages } from "../../dataset/likeness/known-images";
import { labelsOf } from "../../dataset/placing/with-labels";
import { FailureError } from "../../domain/failure";
import { surenessFall, surenessOf } from "../../domain/understand/sureness";
import type { Requests } from "../../protocol/messages";
import { mostProbable } from "../../training/most-probable";
import type { Live } from "../live/live";
import type { LiveData } from "../live/live-data";
import type { LiveReader } from "../live/live-reader";
import type { Post } from "../post";
import type { Handlers } from "./handlers";

export function readingHandlers(
  live: Live,
  post: Post,
): Pick<Handlers, "classify" | "predict-test" | "choose-readers"> {
  const { work, data, reader, arena } = live;
  return {
    classify: ({ ink }) => live.readDrawing(ink),
    "predict-test": () => work.run("prediction", () => predictTest(reader, data, post)),
    "choose-readers": ({ ids }) => {
      if (ids.length === 0) {
        live.readWithNetwork();
        return null;
      }
      reader.use(
        ids.map((id) => arena.model(id)),
        arena.groundOf(ids),
      );
      return arena.judgementOf(ids);
    },
  };
}

async function predictTest(
  reader: LiveReader,
  data: LiveData,
  post: Post,
): Promise<Requests["predict-test"]["reply"]> {
  const images = data.images("test");
  const { form } = data;
  const { side, classLabels } = reader.model;
  if (images.side !== side) {
    const { fileName: file } = images;
    throw new FailureError({ code: "network-side", file, side: images.side, networkSide: side });
  }
  const total = images.count;
  const rows = Uint32Array.from({ length: total }, (_, row) => row);
  const onProgress = (done: number) => post({ kind: "prediction-progress", done, total });
  const read = await reader.read((open) => open.readImages(images, rows, onProgress, null));
  const truth = isLabelled(images) ? labelsOf(images) : null;
  const classes = mostProbable(read, classLabels.length);
  return { classes, classLabels, form, truth, ...doubts(reader, images, read) };
}

/** What speaks against the readings, whatever they are. */
function doubts({ ground }: LiveReader, images: ImageSet, read: Float32Array) {
  if (ground === null) return { known: null, surenessFall: null };
  const { data, sureness } = ground;
  return {
    known: knownImages(images, data),
    surenessFall: sureness && surenessFall(sureness, surenessOf(read, data.classLabels.length)),
  };
}
