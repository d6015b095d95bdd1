import type { TrainedNetwork } from "../../training/trained-network";
import type { FittedOn } from "../fitted-on";

/** A trained network, or several that vote. Drawings are read as they stand, without its views. */
export interface NetworkModel extends TrainedNetwork, FittedOn {
  readonly kind: "network";
}

export function networkModel(trained: TrainedNetwork): NetworkModel {
  const { weights, statistics } = trained;
  return { ...trained, kind: "network", sizeBytes: weights.byteLength + statistics.byteLength };
}
