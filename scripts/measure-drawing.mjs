/**
 * `npm run measure:drawing`: how many handwritten digits the page reads right when they are drawn
 * on its canvas.
 *
 * In the built site, as a person does it: trains on Kaggle's file, draws 200 digits that people
 * wrote with a pen, first as large as the canvas, then a third of that, and reads `Prediction`.
 */

import { withBuiltSite } from "./built-site.mjs";
import { confusions } from "./measuring/confusions.mjs";
import { dojoPage } from "./measuring/dojo-page.mjs";
import { drawStrokes } from "./measuring/hand.mjs";
import { percent } from "./measuring/numbers.mjs";
import {
  listed,
  RECIPES,
  readOptions,
  settingsFragment,
  wholeNumber,
} from "./measuring/options.mjs";
import {
  findRealData,
  KAGGLE_ZIP,
  PEN_BOX,
  PEN_STROKES,
  readPenStrokes,
} from "./measuring/real-data.mjs";
import { runScript, SetupError } from "./script.mjs";

const FLOOR = 0.94;
const SIZES = [
  { name: "at full size", size: 1 },
  { name: "at a third of it", size: 1 / 3 },
];
/** No answer for so long means that the last one is of the whole drawing. */
const QUIET_MS = 120;
/** A misread digit is looked at once more after this: the answer may have been a late one. */
const SECOND_LOOK_MS = 600;

const HELP = `npm run measure:drawing -- [options]
  --recipe NAME     quick, standard or best (standard)
  --seed N          of the training (1)
  --settings WORDS  what differs from the recipe, as in the page's address: "epochs=1"
  --digits N        only the first N of each class (20)
  --data FILE       to train on (digit-recognizer.zip of ../shared/data)`;

await runScript(async () => {
  const defaults = { recipe: "standard", seed: "1", settings: "", digits: "20", data: "" };
  const options = readOptions(defaults, HELP);
  const [recipe = ""] = listed(options.recipe, RECIPES, "recipe");
  const fragment = settingsFragment(recipe, wholeNumber(options.seed, "seed"), options.settings);
  const data = options.data || findRealData(KAGGLE_ZIP);
  const strokesPath = findRealData(PEN_STROKES);
  if (data === null || strokesPath === null) throw new SetupError("There is nothing to measure.");
  const digits = firstOfEachClass(
    readPenStrokes(strokesPath),
    wholeNumber(options.digits, "digits"),
  );

  await withBuiltSite(async ({ url, browser }) => {
    const dojo = dojoPage(await browser.newPage({ viewport: { width: 1280, height: 900 } }));
    await dojo.open(url, fragment);
    await dojo.load(data);
    console.log(`Training with ${fragment} on ${await dojo.backend.textContent()}`);
    await dojo.startTraining();
    console.log((await dojo.trained()).text);
    for (const { name, size } of SIZES) {
      tell(name, await readAll(dojo, digits, size));
    }
  });
});

function firstOfEachClass(digits, count) {
  const seen = new Map();
  return digits.filter(({ label }) => {
    seen.set(label, (seen.get(label) ?? 0) + 1);
    return seen.get(label) <= count;
  });
}

/** @returns {Promise<{ label: number, read: number }[]>} */
async function readAll(dojo, digits, size) {
  const readings = [];
  for (const { label, strokes } of digits) {
    await drawStrokes(dojo.canvas, strokes, { box: PEN_BOX, size });
    readings.push({ label, read: await settledPrediction(dojo, label) });
    await dojo.clearDrawing();
  }
  return readings;
}

async function settledPrediction({ prediction, page }, label) {
  const read = await digitOf(prediction);
  if (read === label) return read;
  await page.waitForTimeout(SECOND_LOOK_MS);
  return digitOf(prediction);
}

/** The digit in "7 (98.3%)", when that text has stood still for a while; NaN for "Only a dot". */
async function digitOf(prediction) {
  await prediction.filter({ hasText: /\d+ \(\d|Looks like|Only/ }).waitFor();
  const text = await prediction.evaluate(async (element, quietMs) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // The drawing is sent to the network in the next frame.
    await frame();
    await frame();
    await new Promise((resolve) => {
      let timer = setTimeout(resolve, quietMs);
      new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(resolve, quietMs);
      }).observe(element, { childList: true, characterData: true, subtree: true });
    });
    return element.textContent;
  }, QUIET_MS);
  return Number(/(\d+) \(/.exec(text ?? "")?.[1]);
}

function tell(name, readings) {
  const right = readings.filter(({ label, read }) => label === read).length / readings.length;
  const verdict = right >= FLOOR ? "holds" : "is missed";
  console.log(`\n${name}: ${percent(right)} of ${readings.length} digits read right.`);
  console.log(`The floor of ${percent(FLOOR)} ${verdict}.`);
  console.log(confusions(matrixOf(readings)));
}

/** As the network's own confusion matrix is: rows the true class, columns the predicted. */
function matrixOf(readings) {
  const classLabels = [...new Set(readings.flatMap(({ label, read }) => [label, read]))].sort();
  const confusion = classLabels.flatMap((row) =>
    classLabels.map(
      (column) => readings.filter(({ label, read }) => label === row && read === column).length,
    ),
  );
  return { classLabels, confusion };
}
