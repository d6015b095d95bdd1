/**
 * Images per second in training, for each backend and each way to use the machine, in turns: one
 * slice of time each, over and over, so that what disturbs the machine disturbs them all.
 */

import { availableParallelism } from "node:os";
import { withSource } from "../load-source.mjs";
import { markdownTable, median, medianAndSpread, short, whole } from "../measuring/numbers.mjs";
import { settingsFragment } from "../measuring/options.mjs";
import { withBenchBuild, withBenchPage } from "./bench-site.mjs";
import { startNative } from "./native/start-native.mjs";
import { NETWORK_L, NETWORK_M } from "./networks.mjs";
import { FEW_IMAGES, PLAIN_FIT } from "./trainer-specs.mjs";

const NATIVE = "native PyTorch";
const AS_THE_PAGE = "our engine as the page uses it";
const PLAIN_BUILD = "our engine without relaxed SIMD";
const WEBGL = "TF.js, WebGL in a worker";

/** Every contender's speed is told as a multiple of these, where they are measured. */
const REFERENCES = [
  { title: "Times native", name: NATIVE },
  { title: "Times WebGL", name: WEBGL },
];

/** Of native PyTorch in the same round. */
const FLOORS = { "net M": 2.2, Quick: 2.2, Standard: 1.2, "net L": 1 };
const PLAIN_FLOOR = 0.75;

const ALL = availableParallelism();
const WORKER = /** @type {const} */ ({ kind: "worker", members: ALL, isPlain: false });
/** @type {readonly { name: string, spec: import("./trainer-specs.mjs").Contender }[]} */
const CONTENDERS = [
  { name: AS_THE_PAGE, spec: { ...WORKER, backend: "wasm" } },
  { name: "our engine, one worker", spec: { ...WORKER, backend: "wasm", members: 1 } },
  { name: PLAIN_BUILD, spec: { ...WORKER, backend: "wasm", isPlain: true } },
];

/** Slow where there is no graphics card: left out unless they are asked for, and with net L. */
const SLOW_CONTENDERS = [
  {
    name: WEBGL,
    spec: { ...WORKER, backend: /** @type {const} */ ("webgl") },
  },
  { name: "`model.fit`, main thread, WebGL", spec: PLAIN_FIT },
  { name: "TF.js, plain JavaScript", spec: { ...WORKER, backend: /** @type {const} */ ("cpu") } },
];

/** @param {import("./parts.mjs").BenchOptions} options */
export async function measureThroughput(options) {
  const { repetitions, sliceSeconds, hasSlow } = options;
  const networks = await networksOf(options);
  const native = await startNative(ALL);
  try {
    return await withBenchBuild((folder) =>
      withBenchPage(folder, async (page) => {
        const results = [];
        for (const { name, hyperparameters } of networks) {
          console.error(`  ${name}: ${hyperparameters.network}`);
          const isWithSlow = hasSlow && hyperparameters.network !== NETWORK_L.network;
          const started = await startAll(page, hyperparameters, isWithSlow);
          const runners = [...nativeRunner(native, hyperparameters), ...started];
          const rates = await inTurns(runners, repetitions, sliceSeconds);
          for (const { end } of runners) await end();
          const { network, batchSize } = hyperparameters;
          results.push({ name, network, batchSize, rates });
        }
        const webglRenderer = hasSlow ? await page.webglRenderer() : null;
        return { webglRenderer, sliceSeconds, native: native?.label ?? null, results };
      }),
    );
  } finally {
    await native?.end();
  }
}

/** M and L, and each recipe's network at its own batch size and augmentation. */
function networksOf({ throughputRecipes, settings }) {
  return withSource(async (load) => {
    const { RECIPES } = await load("/src/domain/training/recipes.ts");
    const { RECIPE_TEXT } = await load("/src/words/en/recipe-text.ts");
    const { readSettings } = await load("/src/session/read-address.ts");
    const plain = { ...RECIPES.quick, optimizer: "adamw" };
    return [
      { name: "net M", hyperparameters: { ...plain, ...NETWORK_M } },
      ...throughputRecipes.map((recipe) => ({
        name: RECIPE_TEXT[recipe].name,
        hyperparameters: readSettings(settingsFragment(recipe, 1, settings)).hyperparameters,
      })),
      { name: "net L", hyperparameters: { ...plain, ...NETWORK_L } },
    ];
  });
}

/** @typedef {{ name: string, label: string, rate(seconds: number): Promise<number>, end(): Promise<void> }} Runner */

/** @returns {readonly Runner[]} none where there is no PyTorch, which was said */
function nativeRunner(native, hyperparameters) {
  if (native === null) return [];
  const rate = (seconds) => native.imagesPerSecond(hyperparameters, seconds);
  return [{ name: NATIVE, label: native.label, rate, end: async () => {} }];
}

/** @returns {Promise<readonly Runner[]>} */
async function startAll(page, hyperparameters, hasSlow) {
  const runners = [];
  for (const { name, spec } of hasSlow ? [...CONTENDERS, ...SLOW_CONTENDERS] : CONTENDERS) {
    try {
      const { id, label } = await page.start({ ...spec, hyperparameters, images: FEW_IMAGES });
      console.error(`    ${name}: ${label}`);
      const rate = async (seconds) => {
        const slice = await page.measure(id, 1000 * seconds);
        return (1000 * slice.images) / slice.ms;
      };
      runners.push({ name, label, rate, end: () => page.end(id) });
    } catch (error) {
      // Told, and no reason to leave the others unmeasured.
      const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
      console.log(`\n${name} is not measured on ${hyperparameters.network}: ${reason}`);
    }
  }
  return runners;
}

/** @param {readonly Runner[]} runners @param {number} repetitions @param {number} seconds */
async function inTurns(runners, repetitions, seconds) {
  const rates = runners.map(({ name, label }) => ({
    name,
    label,
    imagesPerSecond: /** @type {number[]} */ ([]),
  }));
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [index, { rate }] of runners.entries()) {
      rates[index]?.imagesPerSecond.push(await rate(seconds));
    }
  }
  return rates;
}

/** @param {Awaited<ReturnType<typeof measureThroughput>>} measured */
export function reportThroughput({ webglRenderer, sliceSeconds, native, results }) {
  const references = REFERENCES.filter(({ name }) =>
    results.some(({ rates }) => ratesOf(rates, name).length > 0),
  );
  const rows = results.flatMap(({ name, batchSize, rates }) =>
    rates.map((rate) => [
      `${name}, batch ${batchSize}`,
      `${rate.name} (${rate.label})`,
      medianAndSpread(rate.imagesPerSecond, whole),
      ...references.map((reference) => multiple(rate, ratesOf(rates, reference.name))),
    ]),
  );
  const titles = references.map(({ title }) => title);
  const table = markdownTable(["Network", "Trained by", "Images/s", ...titles], rows);
  const networks = results.map(({ name, network }) => `${name}: \`${network}\``).join("; ");
  return [
    `Training steps alone, without validation, in turns of ${sliceSeconds} s or, where that is ` +
      `longer, of one step. PyTorch uses AdamW and augments nothing.${webglRenderer ? ` WebGL here: ${webglRenderer}.` : ""}`,
    networks,
    table,
    ...(native === null ? ["Without PyTorch the floors cannot be judged."] : results.map(floorOf)),
  ].join("\n\n");
}

/** How often a rate is the reference's. */
function multiple({ imagesPerSecond }, reference) {
  if (reference.length === 0) return "not measured";
  return medianAndSpread(ratios(imagesPerSecond, reference), short);
}

function floorOf({ name, rates }) {
  const own = ratesOf(rates, AS_THE_PAGE);
  const ratio = median(ratios(own, ratesOf(rates, NATIVE)));
  const plain = median(ratios(ratesOf(rates, PLAIN_BUILD), own));
  const floor = FLOORS[name];
  const first = floor === undefined ? "" : `, floor ${floor} ${verdict(ratio >= floor)}`;
  return (
    `${name}: ${short(ratio)} times native PyTorch${first}; without relaxed SIMD ` +
    `${short(plain)} of that, floor ${PLAIN_FLOOR} ${verdict(plain >= PLAIN_FLOOR)}.`
  );
}

function verdict(holds) {
  return holds ? "holds" : "is missed";
}

function ratesOf(rates, name) {
  return rates.find((rate) => rate.name === name)?.imagesPerSecond ?? [];
}

/** Of slices of the same round. */
function ratios(values, references) {
  return values.map((value, index) => value / references[index]);
}
