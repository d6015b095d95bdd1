/** The graphics card goes away, at any moment: what was kept is named, and the work goes on. */
import { chromium } from "@playwright/test";
import { DIGITS, testCsv, trainCsv } from "./fixtures/digit-csv";
import { Dojo, expect, test as plainTest, TRAINING_MS } from "./fixtures/dojo";
import { serveInFolder } from "./fixtures/folder-server";
import { loseAtMoments, losingAt, type Moment } from "./fixtures/graphics-loss";
import { drawByMouse, ONE } from "./fixtures/pen";
import { readSubmission } from "./fixtures/submission";
import { expectQuiet, watchPage } from "./fixtures/watch-page";

const TRAIN = trainCsv({ rows: 200, side: 8 });
const TEST = testCsv({ rows: 20, side: 8 });

/** Few programs to compile: an imitated graphics card takes long for each. */
const RUN = {
  recipe: "quick",
  network: "pool",
  optimizer: "adamw",
  views: 1,
  epochs: 3,
  batchSize: 32,
  backend: "webgl",
} as const;

interface LosingDojo {
  readonly dojo: Dojo;
  readonly losses: () => number;
}

interface Fixtures {
  readonly moments: readonly Moment[];
  readonly losing: LosingDojo;
}

const test = plainTest.extend<Fixtures>({
  moments: [[], { option: true }],
  // A browser of its own: one whose graphics were lost often gives no WebGL any more.
  losing: async ({ moments, launchOptions }, use) => {
    const { url, server } = await serveInFolder("/", losingAt(moments));
    const browser = await chromium.launch(launchOptions);
    const page = await (await browser.newContext({ baseURL: url })).newPage();
    const watch = await watchPage(page, new URL(url).origin);
    const { losses } = await loseAtMoments(page, browser);
    try {
      await use({ dojo: new Dojo(page), losses });
      expectQuiet(watch, []);
    } finally {
      await browser.close();
      server.close();
    }
  },
});

async function openAndLoad(dojo: Dojo): Promise<void> {
  await dojo.open(RUN);
  await dojo.load([TRAIN, TEST]);
  await expect(dojo.testDataStatus).toHaveText("20 images");
}

/** Trained to its end, by something else, with nothing to complain of. */
async function expectGoneOn({ dojo, losses }: LosingDojo, words: RegExp): Promise<void> {
  await expect(dojo.trainingStatus).toContainText("Trained: 3 epochs", { timeout: TRAINING_MS });
  await expect(dojo.backend).toContainText(/^WASM/);
  await expect(dojo.backend).toContainText(words);
  await expect(dojo.alert).toHaveCount(0);
  expect(losses()).toBe(1);
}

const BEFORE_FIRST = /The graphics card was reset before the first step\. Training went on/;
const NOTHING_KEPT = /The graphics card was reset before anything was kept of the run/;
/** In five batches an epoch; a checkpoint follows each validation. */
const FIRST_EPOCH_KEPT =
  /The graphics card was reset\. All that was learned up to step 5 is kept, and training went on/;

/** Before a run, the engine is measured with a few steps of another one. */
const WHILE_TRAINING: readonly {
  readonly when: string;
  readonly moment: Moment;
  readonly words: RegExp;
}[] = [
  {
    when: "while the first step is compiled",
    moment: { asked: "advance", times: 1, call: "linkProgram" },
    words: BEFORE_FIRST,
  },
  {
    when: "in the first step of the run itself",
    moment: { asked: "start-run", times: 2, call: "drawElements" },
    words: NOTHING_KEPT,
  },
  {
    when: "in the first validation",
    moment: { asked: "read-images", times: 1, call: "drawElements" },
    words: NOTHING_KEPT,
  },
  {
    when: "while a checkpoint is read",
    moment: { asked: "read-vectors", times: 1, call: "getBufferSubData" },
    words: NOTHING_KEPT,
  },
  {
    when: "in a step after a checkpoint",
    moment: { asked: "read-vectors", times: 1, call: "texSubImage2D" },
    words: FIRST_EPOCH_KEPT,
  },
  {
    when: "in a later validation",
    moment: { asked: "read-images", times: 2, call: "drawElements" },
    words: FIRST_EPOCH_KEPT,
  },
];

for (const { when, moment, words } of WHILE_TRAINING) {
  test.describe(when, () => {
    test.use({ moments: [moment] });

    test(`a run goes on elsewhere: ${when}`, async ({ losing }) => {
      await openAndLoad(losing.dojo);
      await losing.dojo.button("Train").click();
      await expectGoneOn(losing, words);
    });
  });
}

test.describe("while WebGL starts", () => {
  test.use({ moments: [{ asked: "start", times: 1, call: "fenceSync" }] });

  test("another one starts, and says why", async ({ losing }) => {
    await openAndLoad(losing.dojo);
    await expect(losing.dojo.backend).toContainText("the graphics card was reset");
    await expect(losing.dojo.backend).toContainText(/^WASM/);
    await losing.dojo.train();
    await expect(losing.dojo.alert).toHaveCount(0);
  });
});

test.describe("while test images are read", () => {
  test.use({ moments: [{ asked: "predict", times: 1, call: "drawElements" }] });

  test("the submission is made all the same", async ({ losing }) => {
    const { dojo } = losing;
    await openAndLoad(dojo);
    await dojo.train();
    await startMoment(dojo, "predict");
    const { text } = await dojo.download("Download submission.csv");

    readSubmission(text, { images: 20, labels: DIGITS });
    await expect(dojo.backend).toContainText("The graphics card was reset");
    await expect(dojo.alert).toHaveCount(0);
  });
});

test.describe("while a drawing is read", () => {
  test.use({ moments: [{ asked: "read-inks", times: 1, call: "drawElements" }] });

  test("it is read all the same, and the next one too", async ({ losing }) => {
    const { dojo } = losing;
    await openAndLoad(dojo);
    await dojo.train();
    await drawByMouse(dojo.canvas, ONE);

    await expect(dojo.prediction).toHaveText(/^\d \(\d+\.\d%\)$/);
    await expect(dojo.backend).toContainText("The graphics card was reset");
    await dojo.button("Clear drawing").click();
    await drawByMouse(dojo.canvas, ONE);
    await expect(dojo.prediction).toHaveText(/^\d \(\d+\.\d%\)$/);
    await expect(dojo.alert).toHaveCount(0);
  });
});

/** What the engine is asked has no name of its own: the moment counts from now. */
async function startMoment({ page }: Dojo, kind: string): Promise<void> {
  await page.evaluate((name) => Object(window).graphicsLoss.postMessage(name), kind);
}
