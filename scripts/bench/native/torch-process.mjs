/** PyTorch in a process of its own, which is asked with lines of JSON. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "../../script.mjs";

const SERVER = join(ROOT, "scripts", "bench", "native", "torch_server.py");

/**
 * @param {string} python
 * @param {number} threads
 * @param {Record<string, string>} env added to ours
 */
export async function startTorchProcess(python, threads, env) {
  const server = spawn(python, ["-B", SERVER, String(threads)], {
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const versions = await nextAnswer();
  return { versions, imagesPerSecond, end };

  /** One question at a time. */
  async function imagesPerSecond({ network, members, batchSize }, seconds) {
    server.stdin.write(`${JSON.stringify({ network, members, batchSize, seconds })}\n`);
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
