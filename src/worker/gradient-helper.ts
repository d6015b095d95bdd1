/** What a helper of the crew does: it answers each share of a batch with its gradient. */
import { startWasm } from "../model/backend";
import { computeShare, type GradientShare, type ShareRequest } from "../model/gradient-share";
import { buildNetwork, type Network } from "../model/network";
import * as tf from "../model/tf";
import { type HelperAnswer, workersOfCrew } from "./gradient-crew";

interface Port {
  onmessage: ((event: MessageEvent<ShareRequest>) => void) | null;
  postMessage(message: HelperAnswer, transfer: Transferable[]): void;
}

export function helpOn(port: Port): void {
  const started = startWasm(workersOfCrew());
  // Whoever asks is told; before that there is nobody to tell.
  started.catch(() => {});
  const networks = new NetworkCache();
  const answer = async (request: ShareRequest): Promise<void> => {
    try {
      await started;
      const share = await shareOf(networks.get(request), request);
      const { metrics, gradient, moments } = share;
      port.postMessage({ share }, [metrics.buffer, gradient.buffer, moments.buffer]);
    } catch (thrown) {
      port.postMessage({ detail: String(thrown) }, []);
    }
  };
  // One after the other: answers must come in the order of the questions.
  let last = Promise.resolve();
  port.onmessage = ({ data }) => {
    last = last.then(() => answer(data));
  };
}

async function shareOf(network: Network, request: ShareRequest): Promise<GradientShare> {
  const weights = tf.tensor1d(request.weights);
  try {
    return await computeShare(network, weights, request.batch);
  } finally {
    weights.dispose();
  }
}

/** The network of the last request: thousands of requests in a row are about the same one. */
class NetworkCache {
  #known: { readonly key: string; readonly network: Network } | null = null;

  get({ network, side, classCount }: ShareRequest): Network {
    const key = `${network} ${side} ${classCount}`;
    if (this.#known?.key === key) return this.#known.network;
    this.#known = { key, network: buildNetwork(network, side, classCount) };
    return this.#known.network;
  }
}
