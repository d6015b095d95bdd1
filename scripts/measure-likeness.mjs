/**
 * `npm run measure:likeness`: how often two sets of images are held to be made in different ways
 * that are not (false alarms), and how often those are noticed that are (true ones).
 *
 * Real files are split in random halves, of which one stands for training data and some of the other
 * for test data; then the latter are inverted, scaled, turned, moved and so on.
 */
import { readFileSync } from "node:fs";
import { withSource } from "./load-source.mjs";
import { changesOf } from "./measuring/image-changes.mjs";
import { readOptions, wholeNumber } from "./measuring/options.mjs";
import { FIRST_ROWS, findRealData, KAGGLE_ZIP } from "./measuring/real-data.mjs";
import { runScript } from "./script.mjs";

const HELP = `npm run measure:likeness -- [options]
  --splits N   random halves of each file and size of test set (50)`;
const TEST_SIZES = [10, 20, 50, 500];
/** Of each change; it is noticed, or it is not. */
const CHANGED_SIZES = [20, 100, 500];
const CHANGED_SPLITS = 10;
/** Halves of the whole file would only say that again, more slowly. */
const MOST_IMAGES = 4000;
const ALIKE = "alike";
const FASHION = "fashion_excerpt_1000.csv";

await runScript(async () => {
  const options = readOptions({ splits: "50" }, HELP);
  const splits = wholeNumber(options.splits, "splits");
  await withSource(async (load) => {
    const measure = {
      ...(await load("/src/dataset/likeness/compare-sets.ts")),
      ...(await load("/src/dataset/likeness/upright.ts")),
      ...(await load("/src/domain/random.ts")),
    };
    for (const file of await readFiles(load)) {
      if (file.test !== null) {
        const words = wordsOf(measure.compareSets(file.training, file.test));
        console.log(`${file.name}, its own test data: ${words}`);
      }
      for (const size of TEST_SIZES) tellHalves(file, size, splits, measure);
      tellSingleClasses(file, measure);
      for (const change of Object.entries(changesOf(file.training.side))) {
        tellChange(file, change, measure);
      }
    }
  });
});

function tellHalves({ name, training }, size, splits, measure) {
  const alarms = firstSeeds(splits)
    .map((seed) => wordsOf(measure.compareSets(...half(training, seed, size, null, measure))))
    .filter((words) => words !== ALIKE);
  console.log(`${name}, ${size} images: ${alarms.length} alarms in ${splits} ${alarms}`);
}

/** All test images of one class: another share of the classes is no difference. */
function tellSingleClasses({ name, training }, measure) {
  const pairs = training.classLabels.flatMap((label, index) =>
    [10, 50].map((size) => ({ label, size, sets: half(training, 1, size, index, measure) })),
  );
  const alarms = pairs
    .map(({ label, size, sets }) => ({ label, size, words: wordsOf(measure.compareSets(...sets)) }))
    .filter(({ words }) => words !== ALIKE)
    .map(({ label, size, words }) => `${size} of ${label}: ${words}`);
  console.log(`${name}, of one class: ${alarms.length} alarms in ${pairs.length} ${alarms}`);
}

function tellChange({ name, training }, [what, change], measure) {
  const upright = measure.uprightTurn(change(training));
  console.log(`${name}, ${what}: stands upright by ${upright ?? "not known"}`);
  for (const size of CHANGED_SIZES) {
    const times = new Map();
    for (const seed of firstSeeds(CHANGED_SPLITS)) {
      const [known, others] = half(training, seed, size, null, measure);
      const words = wordsOf(measure.compareSets(known, change(others)));
      times.set(words, (times.get(words) ?? 0) + 1);
    }
    const told = [...times].map(([words, count]) => `${count} × ${words}`).join(", ");
    console.log(`  ${size} images: ${told}`);
  }
}

/** "place, size; mended by invert" */
function wordsOf({ differences, mend }) {
  if (differences.length === 0) return ALIKE;
  const codes = differences.map(({ code }) => code).join(", ");
  if (mend === null) return codes;
  return `${codes}; mended by ${mend.mends.map(({ kind, turn }) => turn ?? kind).join(" and ")}`;
}

function firstSeeds(count) {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** Half of the images, and some of the other half. */
function half(images, seed, size, ofClass, { shuffle, seededRandom }) {
  const rows = Array.from({ length: images.count }, (_, row) => row);
  shuffle(rows, seededRandom(seed));
  rows.length = Math.min(rows.length, MOST_IMAGES);
  const middle = Math.floor(rows.length / 2);
  const others = rows
    .slice(middle)
    .filter((row) => ofClass === null || images.classIndices[row] === ofClass);
  return [subset(images, rows.slice(0, middle)), subset(images, others.slice(0, size))];
}

function subset(images, rows) {
  const size = images.side ** 2;
  const pixels = new Uint8Array(rows.length * size);
  for (const [place, row] of rows.entries()) {
    pixels.set(images.pixels.subarray(row * size, (row + 1) * size), place * size);
  }
  const classIndices = Uint8Array.from(rows, (row) => images.classIndices[row]);
  return { ...images, count: rows.length, pixels, classIndices };
}

async function readFiles(load) {
  const { loadFiles } = await load("/src/dataset/load-files.ts");
  const { makeSampleSets } = await load("/src/dataset/sample-sets.ts");
  const { signal } = new AbortController();
  const files = [];
  for (const names of [[FIRST_ROWS, "test_first500.csv"], [FASHION], [KAGGLE_ZIP]]) {
    const picked = names.flatMap((name) => {
      const path = findRealData(name);
      return path === null ? [] : [new File([readFileSync(path)], name)];
    });
    const { training, test } = await loadFiles(picked, "anywhere", () => {}, signal);
    if (training !== null) files.push({ name: names[0], training, test });
  }
  return [...files, { name: "samples", ...(await makeSampleSets(1, () => {}, signal)) }];
}
