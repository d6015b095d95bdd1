/** Networks that this machine cannot train: said before, stopped at once, and nothing lost. */
import { trainCsv } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";

/** 784 places times 9·9·256, then 5·5·256·256 multiplications: minutes for a step of 1,024. */
const HUGE = { network: "conv9x256+bias conv5x256", batchSize: 1024 };

test("a step of minutes is named in numbers, and can be stopped while it goes on", async ({
  dojo,
  page,
}) => {
  await dojo.open({ ...SMALL_RUN, ...HUGE });
  await dojo.load(trainCsv({ rows: 1200, side: 28 }));
  const warning = page.getByRole("status", { name: "Cost warning" });
  await expect(warning).toContainText(/a single step of 1,0\d\d images would take about .*\smin/);

  await dojo.button("Train").click();
  await expect(dojo.trainingStatus).toHaveText("Preparing the first step…");
  await dojo.button("Stop").click();
  await expect(dojo.trainingStatus).toHaveText("Ready to learn from 1,200 images", {
    // Asked for 1.2 s, then ended; some more for a busy machine.
    timeout: 5000,
  });
  await expect(dojo.alert).toContainText("stopped before its first epoch had ended");
  await expect(dojo.trainingDataStatus).toHaveText("1,200 images, 10 classes");

  await page.getByText(/^All \d+ settings/).click();
  await page.getByLabel("Network", { exact: true }).fill("conv3x4 pool");
  await expect(warning).toHaveText("");
  await dojo.button("Train").click();
  await expect(dojo.trainingStatus).toContainText("Trained", { timeout: TRAINING_MS });
});
