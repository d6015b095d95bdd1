import type { Pass } from "./node";

/** A pass that reads, of no images yet; whoever makes it says where things lie. */
export function readingPass(): Pass {
  return {
    images: 0,
    member: 0,
    weights: 0,
    prepared: 0,
    gradient: 0,
    statistics: 0,
    isTraining: false,
    seed: 0,
    step: 0,
    rows: new Uint32Array(0),
  };
}
