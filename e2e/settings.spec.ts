/** The recipe, what is changed in it, the backend, and the URL that carries them. */
import { trainCsv } from "./fixtures/digit-csv";
import { type Dojo, expect, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { sharedDojo } from "./fixtures/shared-dojo";

const OF_THE_URL = { recipe: "standard", epochs: 3, seed: 7, batchSize: 64, backend: "wasm" };

const shared = sharedDojo(async (dojo) => dojo.open(OF_THE_URL));

test("follows the settings of its URL", async () => {
  const { dojo, page } = shared;
  await expect(page.getByRole("radio", { name: "Standard" })).toBeChecked();
  await openAdjustments(dojo);
  await expect(page.getByLabel("Epochs", { exact: true })).toHaveValue("3");
  await expect(page.getByLabel("Seed", { exact: true })).toHaveValue("7");
  await expect(page.getByLabel("Batch size (images)", { exact: true })).toHaveValue("64");
  await expect(page.getByLabel("Compute with")).toHaveValue("wasm");
});

test("offers three recipes, of which one is chosen", async () => {
  const { dojo, page } = shared;
  await dojo.open({ backend: "wasm" });
  const recipe = page.getByRole("radiogroup", { name: "Recipe", exact: true });

  await expect(recipe.getByRole("radio")).toHaveCount(3);
  await expect(recipe.getByRole("radio", { name: "Quick", exact: true })).toBeChecked();
  await recipe.getByRole("radio", { name: "Standard", exact: true }).check();
  await expect(recipe.getByRole("radio", { checked: true })).toHaveCount(1);
  await expect(recipe.getByRole("radio", { name: "Standard", exact: true })).toBeChecked();
});

test("follows an edited URL without being loaded anew", async () => {
  const { dojo, page } = shared;
  await dojo.open(SMALL_RUN);
  await dojo.load(trainCsv({ rows: 50, side: 8 }));
  await expect(dojo.trainingDataStatus).toHaveText("50 images, 10 classes");
  await dojo.open({ recipe: "best", epochs: 5, backend: "wasm" });

  await expect(page.getByRole("radio", { name: "Best" })).toBeChecked();
  await openAdjustments(dojo);
  await expect(page.getByText("5 epochs of 50 images")).toBeVisible();
});

test("makes the best of a URL that makes no sense", async () => {
  const { dojo, page } = shared;
  await dojo.open({
    ...{ recipe: "magic", epochs: "many", batchSize: 1e9, network: "dense", seed: -3 },
    backend: "wasm",
  });

  await expect(page.getByRole("radio", { name: "Quick" })).toBeChecked();
  await openAdjustments(dojo);
  await expect(page.getByLabel("Epochs", { exact: true })).toHaveValue("5");
  await expect(page.getByLabel("Batch size (images)", { exact: true })).toHaveValue("1024");
  await expect(page.getByLabel("Seed", { exact: true })).toHaveValue("0");
});

test("understands an address as people mangle it, and writes it as it is in use", async () => {
  const { dojo, page } = shared;
  await page.goto("#Recipe=STANDARD;seed=3&amp;backend=wasm");

  await expect(page.getByRole("radio", { name: "Standard" })).toBeChecked();
  await expect(page).toHaveURL(/#recipe=standard&seed=3&backend=wasm$/);
  await expect(dojo.alert).toHaveCount(0);
});

test("says once what of an address is not in use", async () => {
  const { dojo, page } = shared;
  await page.goto("#recipe=turbo&epochs=0&seed=4&backend=wasm");

  await expect(dojo.alert).toContainText('recipe "turbo", which is not understood');
  await expect(dojo.alert).toContainText("epochs 0; 1 is used");
  await expect(page).toHaveURL(/#recipe=quick&seed=4&backend=wasm&epochs=1$/);
  await page.goto("#train");
  await dojo.open({ recipe: "quick", backend: "wasm" });
  await expect(dojo.alert).toHaveCount(0);
});

test("takes a decimal comma as it was meant", async () => {
  const { dojo, page } = shared;
  await dojo.open({ backend: "wasm" });
  await openAdjustments(dojo);
  const rate = page.getByLabel("Peak learning rate", { exact: true });
  await rate.fill("0,01");
  await expect(page).toHaveURL(/learningRate=0\.01$/);
  await rate.blur();
  await expect(rate).toHaveValue("0.01");

  await rate.fill("1,000.5");
  await expect(page.getByText("From 0.00001 to 1. Until then 0.01 is used.")).toBeVisible();
  await expect(page).toHaveURL(/learningRate=0\.01$/);
});

test.describe("in a contrast theme", () => {
  test.use({ forcedColors: "active", colorScheme: "dark" });

  test("what it sees is black on white, whatever the system's colours", async ({ dojo, page }) => {
    await dojo.open({ backend: "wasm" });
    const picture = page.getByRole("img", { name: /^Your drawing in/ });

    await expect(picture).toHaveCSS("background-color", "rgb(255, 255, 255)");
    await expect(picture).toHaveCSS("filter", "none");
  });
});

test("says which layers cannot be, and does not train them", async () => {
  const { dojo, page } = shared;
  await dojo.open(SMALL_RUN);
  await dojo.load(trainCsv({ rows: 50, side: 8 }));
  await openAdjustments(dojo);
  await page.getByLabel("Network", { exact: true }).fill("conv3x4 pool pool pool pool");

  await expect(page.getByText(/too small to be halved again/).first()).toBeVisible();
  await expect(dojo.button("Train")).toBeDisabled();

  await dojo.button("Back to Quick").click();
  await expect(dojo.button("Train")).toBeEnabled();
});

test("trains as many networks as are to vote, and says so", async () => {
  const { dojo, page } = shared;
  await dojo.open(SMALL_RUN);
  await dojo.load(trainCsv({ rows: 120, side: 8 }));
  await expect(dojo.trainingDataStatus).toHaveText("120 images, 10 classes");
  await openAdjustments(dojo);
  await page.getByLabel("Network", { exact: true }).fill("Conv3×4, pool");
  await page.getByLabel("Networks that vote", { exact: true }).fill("3");
  await expect(page.getByText(/^Three networks of these layers/)).toBeVisible();
  // 36 weights, a scale and an offset for 4 filters; 64 numbers and a bias for 10 classes.
  const weights = 3 * (36 + 8 + 640 + 10);
  await expect(page.getByText(`${weights.toLocaleString("en")} weights`)).toBeVisible();

  await dojo.train();
  await expect(dojo.trainingStatus).toContainText("Trained: 2 epochs");
});

test("keeps the last good number while a wrong one is typed", async () => {
  const { dojo, page } = shared;
  await dojo.open({ backend: "wasm" });
  await openAdjustments(dojo);
  await page.getByLabel("Epochs", { exact: true }).fill("1000");

  await expect(page.getByText("From 1 to 200. Until then 5 is used.")).toBeVisible();
  await expect(page).not.toHaveURL(/epochs/);
});

test("trains for as many epochs and in such batches as it is told", async () => {
  const { dojo, page } = shared;
  await dojo.open({ ...SMALL_RUN, epochs: 3, batchSize: 24 });
  await dojo.load(trainCsv({ rows: 120, side: 8 }));
  await expect(dojo.trainingDataStatus).toHaveText("120 images, 10 classes");
  await dojo.train();

  await expect(dojo.trainingStatus).toContainText("Trained: 3 epochs");
  // Of 120 images a tenth is held out; 108 make 4 full batches of 24, in each of 3 epochs.
  await expect(page.getByRole("img", { name: /^Training loss over 12 steps/ })).toBeVisible();
});

const BACKENDS = [
  {
    backend: "wasm",
    label: /^WASM \(\d+ threads?\), as you chose You chose it(: [\d,.]+\simages\/s)?\.$/,
  },
  { backend: "cpu", label: /^CPU, as you chose You chose it(: [\d,.]+\simages\/s)?\.$/ },
  { backend: "webgl", label: /^WebGL, as you chose You chose it(: [\d,.]+\simages\/s)?\.$/ },
] as const;

for (const { backend, label } of BACKENDS) {
  test(`trains with ${backend} when asked to, and says so`, async () => {
    const { dojo } = shared;
    const network = "conv3x4v pool";
    await dojo.open({ ...SMALL_RUN, backend, network, epochs: 1, learningRate: 0.05 });
    await expect(dojo.backend).toHaveText(label, { timeout: TRAINING_MS });

    await dojo.load(trainCsv({ rows: 400, side: 8, labels: [0, 1] }));
    await expect(dojo.trainingDataStatus).toHaveText("400 images, 2 classes");
    await dojo.train();

    expect(await dojo.validationAccuracy()).toBeGreaterThan(80);
    await expect(dojo.backend).toHaveText(/ You chose it: [\d,.]+\simages\/s\.$/);
  });
}

test("changes the backend when another is chosen, and writes it into the URL", async () => {
  const { dojo, page } = shared;
  await dojo.open({ backend: "wasm" });
  await expect(dojo.backend).toContainText("WASM");
  await page.getByLabel("Compute with").selectOption("cpu");

  await expect(dojo.backend).toHaveText(/^CPU, as you chose You chose it/, {
    timeout: TRAINING_MS,
  });
  await expect(page).toHaveURL(/backend=cpu/);
});

// These look at a first visit.

test("writes what is changed into its URL, and keeps it when it is reloaded", async ({
  dojo,
  page,
}) => {
  await dojo.open();
  await page.getByRole("radio", { name: "Standard" }).check();
  await expect(page).toHaveURL(/#recipe=standard&seed=1$/);
  await openAdjustments(dojo);
  await page.getByLabel("Epochs", { exact: true }).fill("9");
  await page.getByLabel("Seed", { exact: true }).fill("42");
  await expect(page).toHaveURL(/#recipe=standard&seed=42&epochs=9$/);

  await page.reload();

  await expect(page.getByRole("radio", { name: "Standard" })).toBeChecked();
  await openAdjustments(dojo);
  await expect(page.getByText("9 epochs of 42,000 images")).toBeVisible();
});

test("leaves Back to the page before, however much was changed", async ({ dojo, page }) => {
  await dojo.open();
  await page.getByRole("radio", { name: "Standard" }).check();
  await page.getByRole("radio", { name: "Best" }).check();
  await page.goBack();

  await expect(page).toHaveURL("about:blank");
});

test("says why it computes with what it does when nobody chose, and remembers it until the next visit", async ({
  dojo,
  page,
}) => {
  await dojo.open();
  await expect(page.getByRole("radio", { name: "Quick", exact: true })).toBeChecked();

  await expect(dojo.backend).toHaveText(/The fastest of those that start here: [\d,]+\simages\/s/, {
    timeout: TRAINING_MS,
  });
  await expect(dojo.backend).toHaveAttribute("title", /^The fastest of those/);
  await page.reload();

  await expect(dojo.backend).toContainText("It was the fastest on your last visit");
});

/** Unless a test before has. */
async function openAdjustments({ page }: Dojo): Promise<void> {
  const summary = page.getByText(/^All \d+ settings/);
  const isOpen = await summary.evaluate((element) => element.closest("details")?.open);
  if (!isOpen) await summary.click();
}
