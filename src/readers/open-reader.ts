/** From a model, which is plain data, to what reads with it. */
import type { Model, ModelKind } from "./model";
import { openNetwork } from "./network/open-network";
import type { Reader, ReaderTools } from "./reader";

type Open<Kind extends ModelKind> = (
  model: Extract<Model, { readonly kind: Kind }>,
  tools: ReaderTools,
) => Reader | Promise<Reader>;

/** A row for every kind of model; what reads otherwise than a network is fetched when it is to. */
const OPEN: { readonly [Kind in ModelKind]: Open<Kind> } = {
  linear: async (model, tools) => (await import("./linear/open-linear")).openLinear(model, tools),
  "kernel-svm": async (model, tools) =>
    (await import("./kernel-svm/open-kernel-svm")).openKernelSvm(model, tools),
  neighbours: async (model, tools) =>
    (await import("./nearest-neighbours/open-neighbours")).openNeighbours(model, tools),
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
