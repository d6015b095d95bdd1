/// <reference types="vite/client" />
/**
 * Trains as the page does, with the wall or without it, and counts the images that were learned
 * from.
 */

import { splitByImage } from "../../../src/dataset/split.ts";
import { networkFor } from "../../../src/domain/network/fit-to-side.ts";
import { networkOf } from "../../../src/training/trained-network.ts";
import { LiveWall } from "../../../src/worker/live/live-wall.ts";
import { thisMachine } from "../../../src/worker/live/machine.ts";
import { TrainingRun } from "../../../src/worker/live/training-run.ts";
import { sampleData } from "./sample-data.mjs";

/** @type {Awaited<ReturnType<typeof startEngine>> | null} */
let started = null;

const scope = /** @type {any} */ (self);
scope.onmessage = ({ data }) => void answer(data);

async function answer(question) {
  try {
    if ("start" in question) started = await startEngine(question.start);
    scope.postMessage({ answer: "start" in question ? started?.label : await slice(question) });
  } catch (error) {
    scope.postMessage({ failure: String(error) });
  }
}

async function startEngine({ hyperparameters, images }) {
  const machine = thisMachine();
  const engine = await machine.startEngine("wasm", machine.mostMembers);
  const data = sampleData(images);
  const { network: text, members, validationShare, seed } = hyperparameters;
  const network = networkFor(text, data.side, data.classLabels.length, members);
  const { helpers } = await engine.measure({ network, hyperparameters, data });
  const label = helpers === 1 ? "one worker" : `${helpers} workers`;
  return { engine, data, hyperparameters, split: splitByImage(data, validationShare, seed), label };
}

/**
 * A run that is stopped after so long; its last look at what was learned is not counted.
 *
 * @returns {Promise<{ images: number, ms: number, readings: number }>}
 */
async function slice({ measureMs, hasWall }) {
  if (started === null) throw new Error("nothing was started");
  const { engine, data, hyperparameters, split } = started;
  let readings = 0;
  const wall = new LiveWall(data, hasWall ? split.validation : new Uint32Array(), () => readings++);
  let images = 0;
  let firstAt = 0;
  let lastAt = 0;
  const run = new TrainingRun(
    data,
    { ...hyperparameters, epochs: 100_000 },
    split,
    (event) => {
      if (event.kind !== "steps") return;
      lastAt = performance.now();
      // The first window warms up.
      if (firstAt === 0) firstAt = lastAt;
      else images += hyperparameters.batchSize * event.loss.length;
      if (lastAt - firstAt >= measureMs) run.control.stop();
    },
    (newest) =>
      wall.refresh(async (read) => {
        const open = await engine.openNetwork(networkOf(newest), newest);
        try {
          return await read(open);
        } finally {
          open.dispose();
        }
      }),
  );
  await run.train(engine);
  return { images, ms: lastAt - firstAt, readings };
}
