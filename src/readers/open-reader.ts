/** From a model, which is plain data, to what reads with it. */
import { openKernelSvm } from "./kernel-svm/open-kernel-svm";
import { openLinear } from "./linear/open-linear";
import type { Model, ModelKind } from "./model";
import { openNeighbours } from "./nearest-neighbours/open-neighbours";
import { openNetwork } from "./network/open-network";
import type { Reader, ReaderTools } from "./reader";

type Open<Kind extends ModelKind> = (
  model: Extract<Model, { readonly kind: Kind }>,
  tools: ReaderTools,
) => Reader | Promise<Reader>;

/** A row for every kind of model. */
const OPEN: { readonly [Kind in ModelKind]: Open<Kind> } = {
  linear: openLinear,
  "kernel-svm": openKernelSvm,
  neighbours: openNeighbours,
  network: openNetwork,
};

/**
 * The caller disposes the reader.
 *
 * @throws FailureError `network-text` for a network that is not understood or does not fit
 */
export async function openReader(model: Model, tools: ReaderTools): Promise<Reader> {
  return openKind(model.kind, model, tools);
}

function openKind<Kind extends ModelKind>(
  kind: Kind,
  model: Extract<Model, { readonly kind: Kind }>,
  tools: ReaderTools,
): Reader | Promise<Reader> {
  return OPEN[kind](model, tools);
}
