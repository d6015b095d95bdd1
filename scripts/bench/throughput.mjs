/**
 * Images per second in training, for each backend and each way to use the machine, in turns: one
 * slice of time each, over and over, so that what disturbs the machine disturbs them all.
 */

import { availableParallelism } from "node:os";
import { withSource } from "../load-source.mjs";
import { markdownTable, median, medianAndSpread, short, whole } from "../measuring/numbers.mjs";
import { settingsFragment } from "../measuring/options.mjs";
import { withBenchBuild, withBenchPage } from "./bench-site.mjs";
import { NETWORK_M } from "./networks.mjs";
import { FEW_IMAGES, PLAIN_FIT } from "./trainer-specs.mjs";

const FLOOR_IMAGES_PER_SECOND = 4500;
const FLOOR_RATIO = 20;

const AS_THE_PAGE = "WASM as the page uses it";
const WEBGL = "WebGL in a worker";

const WORKER = /** @type {const} */ ({ kind: "worker", hasCrew: false, threads: 0 });
/** @type {readonly { name: string, isIsolated: boolean, spec: import("./trainer-specs.mjs").Contender }[]} */
const CONTENDERS = [
  { name: AS_THE_PAGE, isIsolated: false, spec: { ...WORKER, backend: "wasm", hasCrew: true } },
  { name: "WASM, one thread", isIsolated: false, spec: { ...WORKER, backend: "wasm" } },
  {
    name: "WASM, its own threads (cross-origin isolated)",
    isIsolated: true,
    spec: { ...WORKER, backend: "wasm", threads: availableParallelism() },
  },
  { name: WEBGL, isIsolated: false, spec: { ...WORKER, backend: "webgl" } },
  { name: "`model.fit`, main thread, WebGL", isIsolated: false, spec: PLAIN_FIT },
  { name: "CPU (plain JavaScript)", isIsolated: false, spec: { ...WORKER, backend: "cpu" } },
];

/** @param {import("./parts.mjs").BenchOptions} options */
export async function measureThroughput(options) {
  const { repetitions, sliceSeconds } = options;
  const networks = await networksOf(options);
  return withBenchBuild((folder) =>
    withBenchPage(folder, false, (plain) =>
      withBenchPage(folder, true, async (isolated) => {
        const results = [];
        for (const { name, hyperparameters } of networks) {
          console.error(`  ${name}: ${hyperparameters.network}`);
          const runners = await startAll(plain, isolated, hyperparameters);
          const rates = await inTurns(runners, repetitions, sliceSeconds * 1000);
          for (const { page, id } of runners) await page.end(id);
          results.push({
            name,
            network: hyperparameters.network,
            batchSize: hyperparameters.batchSize,
            rates,
          });
        }
        return { webglRenderer: await plain.webglRenderer(), sliceSeconds, results };
      }),
    ),
  );
}

/** Net M, and each recipe's network at its own batch size and augmentation. */
function networksOf({ throughputRecipes, settings }) {
  return withSource(async (load) => {
    const { RECIPES } = await load("/src/domain/training/recipes.ts");
    const { readSettings } = await load("/src/session/settings-url.ts");
    const quick = RECIPES.quick.hyperparameters;
    return [
      { name: "net M", hyperparameters: { ...quick, ...NETWORK_M } },
      ...throughputRecipes.map((recipe) => ({
        name: RECIPES[recipe].label,
        hyperparameters: readSettings(settingsFragment(recipe, 1, settings)).hyperparameters,
      })),
    ];
  });
}

async function startAll(plain, isolated, hyperparameters) {
  const runners = [];
  for (const { name, isIsolated, spec } of CONTENDERS) {
    const page = isIsolated ? isolated : plain;
    try {
      const { id, label } = await page.start({ ...spec, hyperparameters, images: FEW_IMAGES });
      console.error(`    ${name}: ${label} has started`);
      runners.push({ name, label, page, id });
    } catch (error) {
      // Told, and no reason to leave the others unmeasured.
      const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
      console.log(`\n${name} is not measured on ${hyperparameters.network}: ${reason}`);
    }
  }
  return runners;
}

/** @returns {Promise<{ name: string, label: string, imagesPerSecond: number[] }[]>} */
async function inTurns(runners, repetitions, ms) {
  const rates = runners.map(({ name, label }) => ({ name, label, imagesPerSecond: [] }));
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [index, { page, id }] of runners.entries()) {
      const slice = await page.measure(id, ms);
      rates[index]?.imagesPerSecond.push((1000 * slice.images) / slice.ms);
    }
  }
  return rates;
}

/** @param {Awaited<ReturnType<typeof measureThroughput>>} measured */
export function reportThroughput({ webglRenderer, sliceSeconds, results }) {
  const rows = results.flatMap(({ name, batchSize, rates }) => {
    const webgl = ratesOf(rates, WEBGL);
    return rates.map((rate) => [
      `${name}, batch ${batchSize}`,
      `${rate.name} (${rate.label})`,
      medianAndSpread(rate.imagesPerSecond, whole),
      webgl.length === 0
        ? "not measured"
        : medianAndSpread(ratios(rate.imagesPerSecond, webgl), short),
    ]);
  });
  const table = markdownTable(["Network", "Trained by", "Images/s", "Times WebGL"], rows);
  const networks = results.map(({ name, network }) => `${name}: \`${network}\``).join("; ");
  return [
    `Training steps alone, without validation, in slices of ${sliceSeconds} s or, where that is ` +
      `longer, of one step; WebGL here: ${webglRenderer}.`,
    networks,
    table,
    floorOf(results[0]?.rates ?? []),
  ].join("\n\n");
}

function floorOf(rates) {
  const own = ratesOf(rates, AS_THE_PAGE);
  const webgl = ratesOf(rates, WEBGL);
  if (own.length === 0 || webgl.length === 0) return "The floors cannot be judged.";
  const ratio = median(ratios(own, webgl));
  const isFast = median(own) >= FLOOR_IMAGES_PER_SECOND;
  const isFaster = ratio >= FLOOR_RATIO;
  return (
    `Floor for net M: ${whole(FLOOR_IMAGES_PER_SECOND)} images/s ${isFast ? "holds" : "is missed"}` +
    ` (${whole(median(own))}); ${FLOOR_RATIO} times WebGL ${isFaster ? "holds" : "is missed"}` +
    ` (${short(ratio)}; it is meant for WebGL in software).`
  );
}

function ratesOf(rates, name) {
  return rates.find((rate) => rate.name === name)?.imagesPerSecond ?? [];
}

/** Of slices of the same round. */
function ratios(values, references) {
  return values.map((value, index) => value / references[index]);
}
