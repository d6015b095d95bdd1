/**
 * `npm run social-picture`: draws `public/social.png`, which others show beside a link to the page:
 * its name, what it does, and a wall of the page's own sample digits, a few of them misread.
 */

import { statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { BROWSER_ARGS } from "./browser-args.mjs";
import { findBrowser } from "./find-browser.mjs";
import { withSource } from "./load-source.mjs";
import { ROOT, runScript, SetupError } from "./script.mjs";

/** What Open Graph's readers show whole. */
const SIZE = { width: 1200, height: 630 };
const MAX_BYTES = 60_000;
const COLUMNS = 12;
const DIGITS = 4 * COLUMNS;
const SIDE = 28;
const SEED = 5;
/** Fewer shades than there are: a sixth of the bytes less, and nobody sees it. */
const SHADE = 17;
/** Places on the wall, and what stands there is taken for. */
const MISREADINGS = new Map([
  [16, "9"],
  [33, "3"],
  [43, "2"],
]);

await runScript(async () => {
  const path = join(ROOT, "public", "social.png");
  const images = await sampleImages();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_ARGS],
  });
  try {
    const page = await browser.newPage({ viewport: SIZE });
    await page.setContent(picture());
    await page.evaluate(inkTiles, { images, side: SIDE, shade: SHADE });
    await page.screenshot({ path });
  } finally {
    await browser.close();
  }
  const { size } = statSync(path);
  console.log(`${path}: ${Math.round(size / 1000)} kB`);
  if (size > MAX_BYTES) throw new SetupError(`That is more than ${MAX_BYTES / 1000} kB.`);
});

/** @returns {Promise<number[][]>} of each digit its pixels, 0 to 255 */
function sampleImages() {
  return withSource(async (load) => {
    const { makeSampleDigits } = await load("/src/domain/handwriting/make-sample-digits.ts");
    const making = makeSampleDigits({ count: DIGITS, seed: SEED, side: SIDE });
    let step = making.next();
    while (!step.done) step = making.next();
    const pixels = SIDE * SIDE;
    return Array.from({ length: DIGITS }, (_, index) => [
      ...step.value.images.subarray(index * pixels, (index + 1) * pixels),
    ]);
  });
}

/** In the colours of src/ui/styles/tokens.css. */
function picture() {
  const tiles = Array.from({ length: DIGITS }, (_, at) => {
    const readAs = MISREADINGS.get(at);
    const canvas = `<canvas width="${SIDE}" height="${SIDE}"></canvas>`;
    return readAs === undefined
      ? `<i>${canvas}</i>`
      : `<i class="wrong">${canvas}<b>${readAs}</b></i>`;
  });
  return `<!doctype html><style>
    body { box-sizing: border-box; height: 100vh; margin: 0; padding: 56px 64px; display: flex;
      flex-direction: column; justify-content: space-between; background: #f6f6f4; color: #1b1f27;
      font: 30px "Avenir Next", "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
    header { display: flex; align-items: center; gap: 14px; font-size: 34px; font-weight: 650; }
    h1 { margin: 0 0 10px; font-size: 52px; font-weight: 700; letter-spacing: -0.02em; }
    p { margin: 0; color: #545b68; }
    main { display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 6px; }
    i { position: relative; height: 64px; display: grid; place-items: center; border-radius: 6px;
      background: #ffffff; font-style: normal; }
    .wrong { background: #fdeee8; box-shadow: inset 0 0 0 2px #bf3a14; }
    b { position: absolute; top: 1px; right: 7px; font-size: 20px; color: #b0330f; }
    canvas { width: 56px; height: 56px; image-rendering: pixelated; }
  </style>
  <header><svg viewBox="0 0 32 32" width="54" height="54" fill="none" stroke-width="3.4"
    stroke-linecap="round" stroke-linejoin="round">
    <path d="M8.5 8h14.5c-4.6 5-7.4 10.4-8.6 17" stroke="#1b1f27" />
    <path d="M11.5 16.2h9.6" stroke="#bf3a14" />
  </svg>Digit Dojo</header>
  <div><h1>Teach a network to read handwriting</h1>
  <p>Watch it learn, draw your own digits. All in your browser.</p></div>
  <main>${tiles.join("")}</main>`;
}

/** Runs in the page: each image becomes the ink of its tile. */
function inkTiles({ images, side, shade }) {
  for (const [at, canvas] of document.querySelectorAll("canvas").entries()) {
    const context = canvas.getContext("2d");
    const data = new ImageData(side, side);
    images[at].forEach((ink, pixel) => {
      data.data.set([27, 31, 39, shade * Math.round(ink / shade)], 4 * pixel);
    });
    context?.putImageData(data, 0, 0);
  }
}
