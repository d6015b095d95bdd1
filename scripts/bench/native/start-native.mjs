/**
 * Native PyTorch as a contender: asked for one slice of training at a time, it stands still in
 * between.
 *
 * Each slice goes to several ways of using the machine in turn, and the fastest counts. PyTorch's
 * threads wait for each other by spinning: best on a quiet machine, but where one other process
 * wants a core, 3 to 20 times slower than threads that sleep, or than one alone.
 */

import { pythonWithTorch, TORCH_IS_MISSING } from "../../torch-environment.mjs";
import { startTorchProcess } from "./torch-process.mjs";

/** @typedef {NonNullable<Awaited<ReturnType<typeof startNative>>>} Native */

/** @param {number} threads */
const waysOf = (threads) => [
  { threads, env: {} },
  ...(threads > 1
    ? [
        { threads, env: { OMP_WAIT_POLICY: "passive" } },
        { threads: 1, env: {} },
      ]
    : []),
];

/**
 * Says so, and returns null, where PyTorch is not installed.
 *
 * @param {number} threads that it may use
 */
export async function startNative(threads) {
  const python = pythonWithTorch();
  if (python === null) {
    console.log(`\nNative PyTorch is not measured. ${TORCH_IS_MISSING}`);
    return null;
  }
  const processes = await Promise.all(
    waysOf(threads).map((way) => startTorchProcess(python, way.threads, way.env)),
  );
  const versions = processes[0]?.versions;
  return {
    label: `PyTorch ${versions?.torch}, eager, Python ${versions?.python}, up to ${threads} threads`,

    /**
     * The first slice of a network comes later: every process warms up, and finds the faster
     * memory layout.
     *
     * @param {{ network: string, members: number, batchSize: number }} hyperparameters the product's
     *   own; what they say of augmentation is left out, and the optimiser is AdamW
     * @param {number} seconds all ways together, and at least one step of each
     */
    async imagesPerSecond(hyperparameters, seconds) {
      let fastest = 0;
      for (const { imagesPerSecond } of processes) {
        const rate = await imagesPerSecond(hyperparameters, seconds / processes.length);
        fastest = Math.max(fastest, rate);
      }
      return fastest;
    },

    end: () => Promise.all(processes.map((process) => process.end())),
  };
}
