/**
 * `npm run measure:styles`: how many pen digits of other people are read right where the training
 * images are not made as MNIST's are, and how many of those read right are called into doubt.
 *
 * The page's own code in Node: each set of images is learned from, its style too; the strokes are
 * drawn in that style and, to compare, as ever in MNIST's.
 */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { withSource } from "./load-source.mjs";
import { imageVariants } from "./measuring/image-variants.mjs";
import { meanAndSpread, percent } from "./measuring/numbers.mjs";
import {
  firstSeeds,
  listed,
  RECIPES,
  readOptions,
  settingsFragment,
  wholeNumber,
} from "./measuring/options.mjs";
import {
  FIRST_ROWS,
  findRealData,
  PEN_BOX,
  PEN_STROKES,
  readPenStrokes,
} from "./measuring/real-data.mjs";
import { loadTrainer } from "./measuring/train-in-node.mjs";
import { runScript, SetupError } from "./script.mjs";

const HELP = `npm run measure:styles -- [options]
  --recipe NAME   quick, standard or best (quick)
  --seeds N       runs, with the seeds 1 to N (3)
  --data FILE     to train on, as it is and changed (train_first2000.csv of ../shared/data)
  --also FILE     to train on as it is: scikit-learn's 8×8 digits as a CSV
  --only NAMES    of the changes: as-is,inverted,transposed,both,8x8 (all)`;

await runScript(async () => {
  const defaults = { recipe: "quick", seeds: "3", data: "", also: "", only: "" };
  const options = readOptions(defaults, HELP);
  const [recipe = ""] = listed(options.recipe, RECIPES, "recipe");
  const seeds = firstSeeds(wholeNumber(options.seeds, "seeds"));
  const data = options.data || findRealData(FIRST_ROWS);
  const strokesPath = findRealData(PEN_STROKES);
  if (data === null || strokesPath === null) throw new SetupError("There is nothing to measure.");
  const digits = readPenStrokes(strokesPath).map(({ label, strokes }) => ({
    label,
    strokes: strokes.map((points) => points.map(([x, y]) => ({ x: x / PEN_BOX, y: y / PEN_BOX }))),
  }));

  await withSource(async (load) => {
    const trainer = await loadTrainer(load);
    const { learnStyle } = await load("/src/dataset/drawing-style/learn-style.ts");
    const { uprightTurn } = await load("/src/dataset/likeness/upright.ts");
    const { MNIST_STYLE } = await load("/src/domain/drawing/drawing-style.ts");
    const { drawnAlikeText } = await load("/src/words/en/drawing-style-text.ts");
    const { turnedPositions } = await load("/src/domain/turn.ts");
    const all = imageVariants(await readImages(load, data), turnedPositions);
    const names = listed(options.only, Object.keys(all), "only");
    const sets = Object.entries(all).filter(([name]) => !names.length || names.includes(name));
    if (options.also !== "") {
      sets.push([basename(options.also), () => readImages(load, options.also)]);
    }
    for (const [name, make] of sets) {
      const images = await make();
      const style = learnStyle(images, uprightTurn(images));
      console.log(`\n${name}. ${drawnAlikeText(style, images.side)}`);
      const runs = [];
      for (const seed of seeds) {
        const read = await trainer.trainReader(images, settingsFragment(recipe, seed, ""));
        const learned = await readDigits(load, read, digits, images, style);
        const asEver = await readDigits(load, read, digits, images, MNIST_STYLE);
        runs.push({ ...learned, asEver: asEver.right });
        read.dispose();
      }
      tell(runs);
    }
  });
});

async function readImages(load, path) {
  const { loadFiles } = await load("/src/dataset/load-files.ts");
  const file = new File([readFileSync(path)], basename(path));
  const ignored = new AbortController().signal;
  const { training, failures } = await loadFiles([file], "anywhere", () => {}, ignored);
  if (training === null) throw new SetupError(`${path}: ${JSON.stringify(failures)}`);
  return training;
}

/** @returns {Promise<{ right: number, doubts: number, falseDoubts: number }>} shares of all digits */
async function readDigits(load, { classify, readings }, digits, images, style) {
  const { strokesToImage } = await load("/src/domain/drawing/draw-digit-image.ts");
  const { oddDrawing } = await load("/src/domain/drawing/odd-drawing.ts");
  const { doubtBelow } = await load("/src/domain/understand/doubt.ts");
  const least = doubtBelow(readings);
  const count = { right: 0, doubts: 0, falseDoubts: 0 };
  for (const { label, strokes } of digits) {
    const probabilities = await classify(strokesToImage(strokes, images.side, style));
    const most = Math.max(...probabilities);
    const isRight = images.classLabels[probabilities.indexOf(most)] === label;
    const isDoubt = oddDrawing(strokes) !== null || most < least;
    if (isRight) count.right += 1 / digits.length;
    if (isDoubt) count.doubts += 1 / digits.length;
    if (isDoubt && isRight) count.falseDoubts += 1 / digits.length;
  }
  return count;
}

function tell(runs) {
  const of = (name) =>
    meanAndSpread(
      runs.map((run) => run[name]),
      percent,
    );
  console.log(`  read right: ${of("right")}; drawn as MNIST's: ${of("asEver")}`);
  console.log(`  doubts: ${of("doubts")}, of them read right: ${of("falseDoubts")}`);
}
