/**
 * What a network's weights begin with.
 *
 * Kernels are normally distributed with variance 2 / fan-in (He et al., 2015, arXiv:1502.01852);
 * scales start at one and offsets at zero. Each number has a key of its own, so that every engine
 * on every number of cores begins with the same ones.
 */
import { keyedRandom, standardNormal } from "../random";
import type { Weight } from "./operation";
import type { ResolvedNetwork } from "./resolve";

/** `[weightCount]` */
export function initialWeights(network: ResolvedNetwork, seed: number): Float32Array<ArrayBuffer> {
  const vector = new Float32Array(network.weightCount);
  for (let member = 0; member < network.members; member++) {
    const own = vector.subarray(member * network.memberWeights);
    for (const weight of weightsIn(network)) {
      const random = keyedRandom({ seed, purpose: "weights", step: member, image: weight.start });
      const end = weight.start + weight.size;
      for (let place = weight.start; place < end; place++) own[place] = firstValue(weight, random);
    }
  }
  return vector;
}

/** All weights of one member, in the order of its vector. */
export function weightsIn({ operations }: ResolvedNetwork): readonly Weight[] {
  return operations.flatMap(({ weights }) => weights);
}

function firstValue({ role, fanIn }: Weight, random: () => number): number {
  if (role === "scale") return 1;
  if (role === "offset") return 0;
  return standardNormal(random) * Math.sqrt(2 / fanIn);
}
