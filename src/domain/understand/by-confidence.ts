/** Some of the readings, as indices from 0 to count, in the order of how sure the reader was. */
import { confidenceOf, type Readings } from "./readings";

/** The wanted ones, most confident first; equally confident ones in the order of the readings. */
export function mostConfidentFirst(
  readings: Readings,
  isWanted: (index: number) => boolean,
): readonly number[] {
  return [...readings.images.keys()]
    .filter(isWanted)
    .map((index) => ({ index, confidence: confidenceOf(readings, index) }))
    .sort((one, other) => other.confidence - one.confidence)
    .map(({ index }) => index);
}
