/** One image as the recipe reads it: by all its views, in one small batch. */
import type { ImageSet } from "../../dataset/image-set";
import { drawView } from "../../dataset/views";
import { meanOfScores } from "../../domain/arena/vote";
import type { Predictor } from "../predict";
import { networkReader } from "./network-reader";

/**
 * What `predictProbabilities` says of the image, without its full batch a view.
 *
 * @param image its position in `data`
 * @returns `[classes]`, summing to 1
 */
export async function readByAllViews(
  predictor: Predictor,
  data: ImageSet,
  image: number,
): Promise<Float32Array<ArrayBuffer>> {
  const { network, views, pixelMax } = predictor;
  const { side, classCount } = network;
  const size = side * side;
  const inks = new Float32Array(views * size);
  for (let view = 0; view < views; view++) {
    drawView(view, data.pixels, image * size, side, pixelMax, inks, view * size);
  }
  const read = await networkReader(predictor)(inks, views);
  const byView = Array.from({ length: views }, (_, view) =>
    read.subarray(view * classCount, (view + 1) * classCount),
  );
  return meanOfScores(byView);
}
