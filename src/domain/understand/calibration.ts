/**
 * Whether a reader that says "90 %" is right in 90 of 100 cases.
 *
 * Sources: the reliability diagram as of Chuan Guo et al., "On calibration of modern neural
 * networks", 2017, arXiv:1706.04599, section 2; the expected calibration error of Mahdi Pakdaman
 * Naeini et al., "Obtaining well calibrated probabilities using Bayesian binning", 2015.
 */
import { confidenceOf, type Readings } from "./readings";

/** The readings with a confidence above `from`, up to and with `to`; the first bin holds 0 too. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** 0 to 1; null where the bin is empty. */
  readonly meanConfidence: number | null;
  /** Share that was read right, 0 to 1; null where the bin is empty. */
  readonly accuracy: number | null;
}

export interface Calibration {
  /** Equally wide, from 0 to 1, the empty ones too. */
  readonly bins: readonly ReliabilityBin[];
  /**
   * Mean distance of confidence and accuracy over the bins, each weighted by its count; 0 to 1,
   * 0 for no readings. Its smallness says little where nearly all images are in one bin.
   */
  readonly expectedCalibrationError: number;
}

/** As many as Guo et al. use. */
const BIN_COUNT = 15;

/**
 * How honest a reader is about its confidence.
 *
 *     const { bins, expectedCalibrationError } = calibrationOf(readings);
 *     const drawn = bins.filter(({ count }) => count > 0);
 */
export function calibrationOf(readings: Readings): Calibration {
  const sums = Array.from({ length: BIN_COUNT }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const index of readings.images.keys()) {
    const confidence = confidenceOf(readings, index);
    const sum = sums[binOf(confidence)];
    if (sum === undefined) continue;
    sum.count += 1;
    sum.confidence += confidence;
    if (readings.predicted[index] === readings.truth[index]) sum.right += 1;
  }
  const bins = sums.map(({ count, confidence, right }, bin) => ({
    from: bin / BIN_COUNT,
    to: (bin + 1) / BIN_COUNT,
    count,
    meanConfidence: count === 0 ? null : confidence / count,
    accuracy: count === 0 ? null : right / count,
  }));
  // Weight times distance of a bin, count/n · |right/count − confidence/count|, without dividing twice.
  const distances = sums.map(({ confidence, right }) => Math.abs(right - confidence));
  const distance = distances.reduce((sum, one) => sum + one, 0);
  return { bins, expectedCalibrationError: distance / Math.max(1, readings.images.length) };
}

/** Rounding may leave a sum of probabilities, and so a confidence, a little above 1. */
function binOf(confidence: number): number {
  return Math.min(BIN_COUNT - 1, Math.max(0, Math.ceil(confidence * BIN_COUNT) - 1));
}
