/** The graphics card goes away, at any moment: what was kept is named, and the work goes on. */
import { chromium } from "@playwright/test";
import { DIGITS, testCsv, trainCsv } from "./fixtures/digit-csv";
import { Dojo, expect, test as plainTest, TRAINING_MS } from "./fixtures/dojo";
import { serveInFolder } from "./fixtures/folder-server";
import { CHANNEL, losingAt, type Moment } from "./fixtures/graphics-loss";
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
  readonly moment: Moment;
  readonly losing: LosingDojo;
}

const test = plainTest.extend<Fixtures>({
  moment: [{ asked: "nothing", times: 1, call: "finish" }, { option: true }],
  // A browser of its own: one whose graphics were lost often gives no WebGL any more.
  losing: async ({ moment, launchOptions }, use) => {
    const browser = await chromium.launch(launchOptions);
    const session = await browser.newBrowserCDPSession();
    let losses = 0;
    const lose = async () => {
      losses++;
      await session.send("Browser.crashGpuProcess");
    };
    const { url, server } = await serveInFolder("/", losingAt(moment, lose));
    const page = await (await browser.newContext({ baseURL: url })).newPage();
    const watch = await watchPage(page, new URL(url).origin);
    try {
      await use({ dojo: new Dojo(page), losses: () => losses });
      expectQuiet(watch, []);
    } finally {
      await browser.close();
      server.close();
    }
  },
});

async function openAndLoad(dojo: Dojo, run: Parameters<Dojo["open"]>[0] = RUN): Promise<void> {
  await dojo.open(run);
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
    when: "while the first step is compiled, by an engine that never returns",
    moment: { asked: "advance", times: 1, call: "linkProgram", hangs: true },
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
];

for (const { when, moment, words } of WHILE_TRAINING) {
  test.describe(when, () => {
    test.use({ moment });

    test(`a run goes on elsewhere: ${when}`, async ({ losing }) => {
      await openAndLoad(losing.dojo);
      await losing.dojo.button("Train").click();
      await expectGoneOn(losing, words);
    });
  });
}

test.describe("while WebGL starts", () => {
  test.use({ moment: { asked: "start", times: 1, call: "fenceSync" } });

  test("another one starts, and says why", async ({ losing }) => {
    await openAndLoad(losing.dojo);
    await expect(losing.dojo.backend).toContainText("the graphics card was reset");
    await expect(losing.dojo.backend).toContainText(/^WASM/);
    await losing.dojo.train();
    await expect(losing.dojo.alert).toHaveCount(0);
  });
});

test.describe("while test images are read", () => {
  test.use({ moment: { asked: "predict", times: 1, call: "drawElements" } });

  test("the submission is made all the same", async ({ losing }) => {
    const { dojo } = losing;
    await openAndLoad(dojo);
    await dojo.train();
    await announce(dojo, "predict");
    const { text } = await dojo.download("Download submission.csv");

    readSubmission(text, { images: 20, labels: DIGITS });
    await expect(dojo.backend).toContainText("The graphics card was reset");
    await expect(dojo.alert).toHaveCount(0);
  });
});

test.describe("while a drawing is read", () => {
  test.use({ moment: { asked: "read-inks", times: 1, call: "drawElements" } });

  test("it is read all the same, and the next one too", async ({ losing }) => {
    const { dojo } = losing;
    await openAndLoad(dojo);
    await dojo.train();
    await drawByMouse(dojo.canvas, ONE);

    await expect(dojo.prediction).toHaveText(/\d \(\d+\.\d%\)$/);
    await expect(dojo.backend).toContainText("The graphics card was reset");
    // Without a card that holds canvases none is emptied by its loss: as a browser with one does it.
    const empty = () => dojo.canvas.evaluate(isBlank);
    await dojo.canvas.evaluate((canvas: HTMLCanvasElement) => {
      canvas.getContext("2d")?.reset();
    });
    expect(await empty()).toBe(true);
    await dojo.canvas.dispatchEvent("contextrestored");
    await expect.poll(empty, { message: "the drawing is shown again" }).toBe(false);
    await dojo.button("Clear drawing").click();
    await drawByMouse(dojo.canvas, ONE);
    await expect(dojo.prediction).toHaveText(/\d \(\d+\.\d%\)$/);
    await expect(dojo.alert).toHaveCount(0);
  });
});

/** With a layer to look into, trained where nothing has to be compiled. */
async function openTrained(dojo: Dojo): Promise<void> {
  await openAndLoad(dojo, { ...RUN, network: "dense8", epochs: 1, backend: "wasm" });
  await dojo.train();
  await dojo.page.getByLabel("Compute with").selectOption("webgl");
  await expect(dojo.backend).toContainText(/^WebGL/);
}

const LOOKING_INSIDE = [
  { what: "what its layers see", moment: { asked: "read-partly", times: 1, call: "drawElements" } },
  // The whole image first, then with patches wiped.
  { what: "an occlusion map", moment: { asked: "read-inks", times: 2, call: "drawElements" } },
] as const;

for (const { what, moment } of LOOKING_INSIDE) {
  test.describe(`while it is computed: ${what}`, () => {
    test.use({ moment });

    test(`the image is looked into all the same: ${what}`, async ({ losing }) => {
      const { dojo } = losing;
      const { page } = dojo;
      await openTrained(dojo);
      const image = page.getByRole("button", { name: /^Look inside row/ }).first();
      await image.click();

      await expect(page.getByRole("img", { name: /^Occlusion\./ })).toBeVisible();
      await expect(page.getByRole("region", { name: /^Inside row/ })).toContainText("dense8");
      await expectReadOn(losing);
    });
  });
}

test.describe("while the map's features are read", () => {
  test.use({ moment: { asked: "map", times: 1, call: "drawElements" } });

  test("the map is drawn all the same", async ({ losing }) => {
    const { dojo } = losing;
    const { page } = dojo;
    await openTrained(dojo);
    await page.getByRole("tab", { name: "Map" }).click();
    await announce(dojo, "map");
    await dojo.button("Draw the map").click();

    const map = page.getByRole("application", { name: "Map of the validation images" });
    await expect(map).toBeVisible({ timeout: TRAINING_MS });
    await expectReadOn(losing);
  });
});

test.describe("while algorithms are compared", () => {
  test.use({ moment: { asked: "arena", times: 1, call: "drawElements" } });

  test("what was judged stays, and the network is judged all the same", async ({ losing }) => {
    const { dojo } = losing;
    const { page } = dojo;
    await openTrained(dojo);
    await page.getByRole("heading", { name: "Compare algorithms" }).click();
    const choice = page.getByRole("group", { name: "Algorithms", exact: true });
    await expect(choice).toBeVisible();
    for (const box of await choice.getByRole("checkbox").all()) await box.uncheck();
    for (const name of ["Softmax regression", "Convolutional network"]) {
      await choice.getByRole("checkbox", { name, exact: true }).check();
    }
    await announce(dojo, "arena");
    await dojo.button("Compare").click();

    const comparison = page.getByRole("status", { name: "Comparison status" });
    await expect(comparison).toContainText("2 judged", { timeout: TRAINING_MS });
    await expectReadOn(losing);
  });
});

/** The loss has a name, the network is there still, and drawings are read by it. */
async function expectReadOn({ dojo, losses }: LosingDojo): Promise<void> {
  await expect(dojo.backend).toContainText("The graphics card was reset");
  await expect(dojo.backend).toContainText(/^WASM/);
  await expect(dojo.trainingStatus).toContainText(/^Trained: 1 epoch/);
  await drawByMouse(dojo.canvas, ONE);
  await expect(dojo.prediction).toHaveText(/\d \(\d+\.\d%\)$/);
  await expect(dojo.alert).toHaveCount(0);
  expect(losses()).toBe(1);
}

/** What the engine is asked has no name of its own: the moment counts from now. */
async function announce({ page }: Dojo, kind: string): Promise<void> {
  await page.evaluate(([name, what]) => new BroadcastChannel(name).postMessage(what), [
    CHANNEL,
    kind,
  ] as const);
}

function isBlank(canvas: HTMLElement | SVGElement): boolean {
  const context = (canvas as HTMLCanvasElement).getContext("2d");
  const { width, height } = canvas as HTMLCanvasElement;
  return context?.getImageData(0, 0, width, height).data.every((value) => value === 0) ?? true;
}
