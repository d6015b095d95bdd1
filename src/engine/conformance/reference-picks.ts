/** Operations whose outputs are some of their inputs. */
import type { OperationOf } from "../../domain/network/operation";
import { type Shape, sizeOf } from "../../domain/network/shape";
import { at, type Done } from "./reference-context";

/** Each output is one of its image's inputs. @param places by image and output */
export function pick(
  output: Shape,
  input: Shape,
  x: Float64Array,
  images: number,
  places: (image: number, output: number) => number,
): Done {
  const sources = Array.from({ length: images * sizeOf(output) }, (_, index) => {
    const image = Math.floor(index / sizeOf(output));
    return image * sizeOf(input) + places(image, index % sizeOf(output));
  });
  return {
    output: Float64Array.from(sources, (source) => at(x, source)),
    backward(dOutput) {
      const dInput = new Float64Array(x.length);
      for (const [index, source] of sources.entries()) {
        dInput[source] = at(dInput, source) + at(dOutput, index);
      }
      return dInput;
    },
  };
}

/** Of equal numbers the first, row by row. */
export function maximumPlaces({ input, output }: OperationOf<"maximum">, x: Float64Array) {
  return (image: number, place: number) => {
    const channel = place % input.channels;
    const pixel = Math.floor(place / input.channels);
    const row = 2 * Math.floor(pixel / output.side);
    const column = 2 * (pixel % output.side);
    const inputs = [0, 1, 2, 3].map(
      (which) =>
        ((row + (which >> 1)) * input.side + column + (which & 1)) * input.channels + channel,
    );
    const valueAt = (input_: number) => at(x, image * sizeOf(input) + input_);
    return inputs.reduce((best, other) => (valueAt(other) > valueAt(best) ? other : best));
  };
}

export function cropPlaces({ input, output, margin }: OperationOf<"crop">) {
  return (_: number, place: number) => {
    const channel = place % input.channels;
    const pixel = Math.floor(place / input.channels);
    const row = Math.floor(pixel / output.side) + margin;
    return (row * input.side + (pixel % output.side) + margin) * input.channels + channel;
  };
}
