/** Live: each change of a setting or a layer is learned with by itself, and says what it did. */
import { trainCsv } from "./fixtures/digit-csv";
import { type Dojo, expect, LONG_RUN, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { expectAccess } from "./fixtures/expect-access";
import { drawByMouse, ONE } from "./fixtures/pen";
import { settledText } from "./fixtures/settled-text";

const DATA = trainCsv({ rows: 300, side: 14 });

test("trains again after a change, and says what that did", async ({ dojo, page }) => {
  await openTrained(dojo);
  await live(dojo).check();
  await changeEpochs(dojo, "3");
  await expect(dojo.trainingStatus).toContainText("Trained: 3 epochs", { timeout: TRAINING_MS });
  const sentence = page.getByText(CHANGE);
  await expect(sentence).toBeVisible();
  await expectAccess(page, "after a change");

  const beginnings = await textsOf(dojo, /^Preparing/);
  await page.getByRole("list", { name: "Layers", exact: true }).getByRole("button").first().click();
  await page.getByLabel("Filters", { exact: true }).fill("6");
  await expect.poll(() => beginnings.evaluate((texts) => texts.length)).toBe(1);
  await expect(sentence).toBeVisible({ timeout: TRAINING_MS });

  // Another seed holds other images out.
  await page.getByLabel("Seed", { exact: true }).fill("2");
  await expect(page.getByText(/, judged by other images: not comparable\.$/)).toBeVisible({
    timeout: TRAINING_MS,
  });
});

test("a newer change ends the older run, and the network in use reads all the while", async ({
  dojo,
  page,
}) => {
  await openTrained(dojo, LONG_RUN.network);
  await drawByMouse(dojo.canvas, ONE);
  await expect(dojo.prediction).toContainText("%");
  const read = await settledText(dojo.prediction);
  await live(dojo).check();
  await changeEpochs(dojo, "190");
  await expect(dojo.trainingStatus).toHaveText(/^Epoch [\d,]+ of 190/, { timeout: TRAINING_MS });
  await expect(dojo.prediction).toHaveText(read);
  const others = await textsOf(dojo, /^(?!Epoch|Preparing)/);

  await changeEpochs(dojo, "180");
  await expect(dojo.trainingStatus).toHaveText(/^Epoch [\d,]+ of 180/, { timeout: TRAINING_MS });
  expect(await others.jsonValue(), "no moment without a run").toEqual([]);
  await expect(dojo.prediction).toHaveText(read);

  await dojo.button("Undo change").click();
  await dojo.button("Undo change").click();
  await expect(dojo.trainingStatus).toContainText("Trained: 2 epochs", { timeout: TRAINING_MS });
  await expect(dojo.prediction).toHaveText(read);
  await expect(dojo.alert).toHaveCount(0);
  await expect(page.getByText(CHANGE)).toHaveCount(0);
});

test("is off at first, and off it leaves every run to the Train button", async ({ dojo, page }) => {
  await openTrained(dojo);
  await expect(live(dojo)).not.toBeChecked();
  await changeEpochs(dojo, "3");
  await page.waitForTimeout(1500);
  await expect(dojo.trainingStatus).toContainText("Trained: 2 epochs");
  await expect(page).not.toHaveURL(/live/i);
});

test("is switched by keyboard, and waits for layers that fit", async ({ dojo, page }) => {
  await openTrained(dojo);
  await live(dojo).focus();
  await page.keyboard.press("Space");
  await expect(live(dojo)).toBeChecked();
  await openSettings(dojo);
  const network = page.getByLabel("Network", { exact: true });
  await network.fill("pool pool pool pool");
  await expect(page.getByText(/too small to be halved again/).first()).toBeVisible();
  await page.waitForTimeout(1000);
  await expect(dojo.trainingStatus).toContainText("Trained: 2 epochs");

  await network.fill("conv3x5 pool");
  await expect(page.getByText(CHANGE)).toBeVisible({ timeout: TRAINING_MS });
});

test("a run that was begun by hand gives way as well", async ({ dojo }) => {
  await dojo.open(LONG_RUN);
  await dojo.load(DATA);
  await expect(dojo.trainingDataStatus).toHaveText("300 images, 10 classes");
  await live(dojo).check();
  await dojo.button("Train").click();
  await expect(dojo.trainingStatus).toHaveText(/^Epoch [\d,]+ of 200/, { timeout: TRAINING_MS });
  await changeEpochs(dojo, "1");
  await expect(dojo.trainingStatus).toContainText("Trained: 1 epoch", { timeout: TRAINING_MS });
});

const CHANGE = /^\d+\.\d\d% → \d+\.\d\d%: .*(chance|before)\.$/;

/** With a network that has learned for two epochs. */
async function openTrained(dojo: Dojo, network = "conv3x4 pool"): Promise<void> {
  await dojo.open({ ...SMALL_RUN, network });
  await dojo.load(DATA);
  await expect(dojo.trainingDataStatus).toHaveText("300 images, 10 classes");
  await dojo.train();
}

function live({ page }: Dojo) {
  return page.getByRole("switch", { name: "Live", exact: true });
}

async function openSettings({ page }: Dojo): Promise<void> {
  const summary = page.getByText(/^All \d+ settings/);
  const isOpen = await summary.evaluate((element) => element.closest("details")?.open);
  if (!isOpen) await summary.click();
}

async function changeEpochs(dojo: Dojo, epochs: string): Promise<void> {
  await openSettings(dojo);
  await dojo.page.getByLabel("Epochs", { exact: true }).fill(epochs);
}

/** What the training status says from now on, as far as it is like this. */
function textsOf({ trainingStatus }: Dojo, pattern: RegExp) {
  return trainingStatus.evaluateHandle((status, source) => {
    const texts: string[] = [];
    new MutationObserver(() => {
      const text = status.textContent ?? "";
      if (new RegExp(source).test(text)) texts.push(text);
    }).observe(status, { childList: true, characterData: true, subtree: true });
    return texts;
  }, pattern.source);
}
