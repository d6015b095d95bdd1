/** PyTorch in a process of its own, asked for one slice of training at a time. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "../../script.mjs";
import { pythonWithTorch, TORCH_IS_MISSING } from "../../torch-environment.mjs";

const SERVER = join(ROOT, "scripts", "bench", "native", "torch_server.py");

/** @typedef {Awaited<ReturnType<typeof startServer>>} Native */

/**
 * Says so, and returns null, where PyTorch is not installed.
 *
 * @param {number} threads
 * @returns {Promise<Native | null>}
 */
export async function startNative(threads) {
  const python = pythonWithTorch();
  if (python !== null) return startServer(python, threads);
  console.log(`\nNative PyTorch is not measured. ${TORCH_IS_MISSING}`);
  return null;
}

async function startServer(python, threads) {
  const server = spawn(python, ["-B", SERVER, String(threads)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const { torch, python: pythonVersion } = await nextAnswer();
  return {
    label: `PyTorch ${torch}, eager, Python ${pythonVersion}, threads: ${threads}`,
    imagesPerSecond,
    end,
  };

  /**
   * Trains for about so long, one step at least; one question at a time. The first slice of a
   * network comes later: it warms up, and finds the faster memory layout.
   *
   * @param {{ network: string, batchSize: number }} hyperparameters the product's own, without
   *   what is not about speed
   * @param {number} seconds
   */
  async function imagesPerSecond({ network, batchSize }, seconds) {
    server.stdin.write(`${JSON.stringify({ network, batchSize, seconds })}\n`);
    const slice = await nextAnswer();
    return slice.images / slice.seconds;
  }

  async function nextAnswer() {
    const { done, value } = await lines.next();
    if (done) throw new Error("PyTorch's process has ended: see its words above.");
    const answer = JSON.parse(value);
    if (answer.failure !== undefined) throw new Error(`PyTorch: ${answer.failure}`);
    return answer;
  }

  async function end() {
    const ended = once(server, "exit");
    server.stdin.end();
    await ended;
  }
}
