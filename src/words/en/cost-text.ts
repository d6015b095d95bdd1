/** What is said of a network that may be too much for this machine. */
import { counted, gigabytes, roughDuration } from "./formats";

/** A first answer that takes longer than this is worth a warning. */
const SLOW_STEP_SECONDS = 10;

/** Browsers give a page some of this; what is beyond it rarely fits. */
const MUCH_BYTES = 1.5e9;

export const COST_WARNING = "Cost warning";

export interface RunCost {
  /** Of one step, where the machine's speed is known. */
  readonly stepSeconds: number | null;
  readonly bytes: number;
  readonly batchSize: number;
}

/** Null where there is nothing to warn of. */
export function costWarning({ stepSeconds, bytes, batchSize }: RunCost): string | null {
  const isSlow = stepSeconds !== null && stepSeconds > SLOW_STEP_SECONDS;
  const isLarge = bytes > MUCH_BYTES;
  if (!isSlow && !isLarge) return null;
  const time = isSlow
    ? `a single step of ${counted(batchSize, "image")} would take ${roughDuration(stepSeconds)}`
    : "";
  const memory = isLarge ? `it needs about ${gigabytes(bytes)} of memory` : "";
  const both = [time, memory].filter(Boolean).join(", and ");
  return `Too much for most machines: ${both}. Fewer filters, an earlier pool or a smaller batch help.`;
}

/** "5 epochs of 12,000 images." */
export function runSizeText(epochs: number, images: number): string {
  return `${counted(epochs, "epoch")} of ${counted(images, "image")}.`;
}
