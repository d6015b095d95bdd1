/**
 * `npm run bench:arena`: every algorithm of the arena on Kaggle's train.csv, in the page, as a
 * person compares them; prints the leaderboard as Markdown and whether each floor holds.
 */

import { describeMachine, reportMachine } from "./bench/machine.mjs";
import { withBuiltSite } from "./built-site.mjs";
import { dojoPage } from "./measuring/dojo-page.mjs";
import { markdownTable, median, medianAndSpread, percent, seconds } from "./measuring/numbers.mjs";
import { firstSeeds, readOptions, settingsFragment, wholeNumber } from "./measuring/options.mjs";
import { findRealData, KAGGLE_ZIP } from "./measuring/real-data.mjs";
import { runScript, SetupError } from "./script.mjs";

const HELP = `npm run bench:arena -- [options]
  --seeds N    comparisons, each on a split of its own, with the seeds 1 to N (1)`;

/** What is asked of each on two cores without a graphics card; predictions are of 4,200 images. */
const FLOORS = [
  { name: /^Softmax/, accuracy: 0.915, fitSeconds: 15 },
  { name: /^Linear SVM/, accuracy: 0.91 },
  { name: /^k-nearest(?!.*deskewed)/, accuracy: 0.968, predictSeconds: 30 },
  { name: /^k-nearest.*deskewed/, accuracy: 0.98, predictSeconds: 30 },
  { name: /^Multilayer/, accuracy: 0.98, fitSeconds: 60 },
  { name: /^Kernel SVM/, accuracy: 0.98, fitSeconds: 120 },
  { name: /^Convolutional/, accuracy: 0.99, fitSeconds: 60 },
];

/** For all of them together, from the press of Compare. */
const FLOOR_SECONDS = 40;

const VALIDATION_THOUSANDS = 4.2;

await runScript(async () => {
  const given = readOptions({ seeds: "1" }, HELP);
  const zip = findRealData(KAGGLE_ZIP);
  if (zip === null) throw new SetupError("The comparison needs Kaggle's digit-recognizer.zip.");
  const machine = await describeMachine();
  console.log(`## Measured by \`npm run bench:arena\`\n\n${reportMachine(machine)}\n`);
  /** @type {Map<string, Judged[]>} */
  const judged = new Map();
  const times = [];
  for (const seed of firstSeeds(wholeNumber(given.seeds, "seeds"))) {
    const { rows, took } = await compareAll(zip, seed);
    times.push(took);
    for (const row of rows) judged.set(row.name, [...(judged.get(row.name) ?? []), row]);
  }
  const verdict = median(times) <= FLOOR_SECONDS ? "holds" : "is missed";
  console.log(`${report(judged)}

All of them together: ${medianAndSpread(times, seconds)}; floor of ${seconds(FLOOR_SECONDS)} ${verdict}.`);
});

/**
 * @typedef {object} Judged
 * @property {string} name
 * @property {number} accuracy 0 to 1
 * @property {string} interval
 * @property {number} fitSeconds
 * @property {number} thousandSeconds to read 1,000 images
 * @property {string} size
 */

/** @param {string} zip @param {number} seed @returns {Promise<{ rows: Judged[], took: number }>} best first; seconds */
function compareAll(zip, seed) {
  return withBuiltSite(async ({ url, browser }) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    const dojo = dojoPage(page);
    await dojo.open(url, settingsFragment("quick", seed, ""));
    await dojo.load(zip);
    await page.getByRole("heading", { name: "Compare algorithms" }).click();
    for (const box of await page
      .getByRole("group", { name: "Algorithms" })
      .getByRole("checkbox")
      .all()) {
      await box.check();
    }
    const startedAt = performance.now();
    await dojo.button("Compare").click();
    await dojo.button("Stop comparing").waitFor();
    await dojo.button("Compare").waitFor({ timeout: 0 });
    const took = (performance.now() - startedAt) / 1000;
    const alerts = await page.getByRole("alert").allTextContents();
    if (alerts.length > 0) throw new SetupError(`The page says: ${alerts.join(" ")}`);
    const rows = await page.getByRole("region", { name: "Leaderboard" }).locator("tbody tr").all();
    return { rows: await Promise.all(rows.map(readRow)), took };
  });
}

/** @param {import("playwright").Locator} row @returns {Promise<Judged>} */
async function readRow(row) {
  const cells = await row.locator("th, td").allTextContents();
  const [, name = "", accuracy = "", interval = "", fit = "", thousand = "", size = ""] = cells;
  const judged = {
    name,
    accuracy: Number.parseFloat(accuracy) / 100,
    interval,
    fitSeconds: secondsIn(fit),
    thousandSeconds: secondsIn(thousand),
    size,
  };
  console.error(`  ${cells.join("  ")}`);
  return judged;
}

/** "under 1 ms", "35 ms", "2.4 s", "1 min 5 s" → seconds. @param {string} text */
function secondsIn(text) {
  const units = { ms: 0.001, s: 1, min: 60, h: 3600 };
  return [...text.matchAll(/([\d.]+) (ms|s|min|h)\b/g)].reduce(
    (sum, [, value, unit]) => sum + Number(value) * units[/** @type {"ms"} */ (unit)],
    0,
  );
}

/** @param {ReadonlyMap<string, readonly Judged[]>} judged */
function report(judged) {
  const table = markdownTable(
    [
      "Algorithm",
      "Validation accuracy",
      "95 % interval",
      "Training",
      "Reads 1,000 in",
      "Size",
      "Floor",
    ],
    [...judged].map(([name, rows]) => [
      name,
      medianAndSpread(
        rows.map(({ accuracy }) => accuracy),
        percent,
      ),
      rows[0]?.interval ?? "",
      medianAndSpread(
        rows.map(({ fitSeconds }) => fitSeconds),
        seconds,
      ),
      medianAndSpread(
        rows.map(({ thousandSeconds }) => thousandSeconds),
        seconds,
      ),
      rows[0]?.size ?? "",
      floorText(name, rows),
    ]),
  );
  return `4,200 held-out images of Kaggle's train.csv; the other 37,800 are learned from.\n\n${table}`;
}

/** @param {string} name @param {readonly Judged[]} rows */
function floorText(name, rows) {
  const floor = FLOORS.find((one) => one.name.test(name));
  if (floor === undefined) return "none";
  const { accuracy, fitSeconds = Infinity, predictSeconds = Infinity } = floor;
  const holds = rows.every(
    (row) =>
      row.accuracy >= accuracy &&
      row.fitSeconds <= fitSeconds &&
      row.thousandSeconds * VALIDATION_THOUSANDS <= predictSeconds,
  );
  const limits = [
    `≥ ${percent(accuracy)}`,
    ...(fitSeconds < Infinity ? [`≤ ${fitSeconds} s`] : []),
    ...(predictSeconds < Infinity ? [`4,200 read in ≤ ${predictSeconds} s`] : []),
  ];
  return `${limits.join(", ")}: ${holds ? "holds" : "missed"}`;
}
