/**
 * `npm run measure:lighthouse`: Lighthouse's four scores of the built site, as on a phone and as on
 * a desktop, and when the first thing is painted; fails where one falls short.
 *
 * Lighthouse is fetched by npx at a stated version, so that nobody installs it who does not
 * measure; where it cannot be fetched, that is said and nothing is measured.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSiteIfNeeded } from "./build-site.mjs";
import { findBrowser } from "./find-browser.mjs";
import { FORMS, LIGHTHOUSE, lighthouseScores, whyNotFetched } from "./measuring/lighthouse.mjs";
import { markdownTable, median, medianAndSpread, whole } from "./measuring/numbers.mjs";
import { readOptions, wholeNumber } from "./measuring/options.mjs";
import { firstPaints } from "./measuring/paints.mjs";
import { ROOT, runScript, SetupError } from "./script.mjs";
import { withServer } from "./serve-site.mjs";
import { setUp } from "./setup.mjs";

const LEAST_SCORE = 95;
const LATEST_PAINT_MS = 500;
const REPORTS = join(ROOT, "reports");

const HELP = `npm run measure:lighthouse -- [options]
  --runs N  of each kind; medians are told (3)`;

await runScript(async () => {
  const options = readOptions({ runs: "3" }, HELP);
  const runs = wholeNumber(options.runs, "runs");
  setUp();
  const problem = whyNotFetched();
  if (problem !== null) {
    console.log(`Skipped: ${LIGHTHOUSE} could not be fetched. ${problem}`);
    return;
  }
  const browser = await findBrowser();
  buildSiteIfNeeded();
  mkdirSync(REPORTS, { recursive: true });
  await withServer({}, async (url) => {
    const forms = [];
    for (const form of FORMS) {
      forms.push({ form, scores: await lighthouseScores({ url, form, runs, browser, REPORTS }) });
    }
    const paintsMs = await firstPaints({ url, runs: 5, browser });
    tell(forms, paintsMs);
    writeFileSync(
      join(REPORTS, "lighthouse.json"),
      JSON.stringify({ lighthouse: LIGHTHOUSE, forms, paintsMs }, null, 2),
    );
    judge(forms, paintsMs);
  });
});

/** Scores are 0 to 100, one a run. */
function tell(forms, paintsMs) {
  const names = Object.keys(forms[0]?.scores ?? {});
  const rows = forms.map(({ form, scores }) => [
    form,
    ...names.map((name) => medianAndSpread(scores[name], whole)),
  ]);
  console.log(`\n${LIGHTHOUSE}, medians (from, to)\n`);
  console.log(markdownTable(["", ...names], rows));
  console.log(
    `\nFirst contentful paint: ${medianAndSpread(paintsMs, whole)} ms at 1440×900, from a server on this machine`,
  );
}

function judge(forms, paintsMs) {
  const short = forms.flatMap(({ form, scores }) =>
    Object.entries(scores)
      .filter(([, values]) => median(values) < LEAST_SCORE)
      .map(([name, values]) => `${form}, ${name}: ${median(values)}, least ${LEAST_SCORE}`),
  );
  if (median(paintsMs) > LATEST_PAINT_MS) {
    short.push(`first paint: ${whole(median(paintsMs))} ms, latest ${LATEST_PAINT_MS}`);
  }
  if (short.length > 0) throw new SetupError(`Short of what it has to be:\n${short.join("\n")}`);
}
