/** Understand's views share one room: whichever is looked at, nothing below it moves. */
import { expect, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";

/** So little that some of the held out digits are misread. */
const BADLY = { ...SMALL_RUN, network: "conv3x8v pool", epochs: 1, learningRate: 0.005 } as const;
/** What the browser rounds. */
const LEAST_SEEN = 1;
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];

for (const viewport of SCREENS) {
  test.describe(`at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test("every view, and an image looked into, ends where the others do", async ({
      dojo,
      page,
    }) => {
      await dojo.open(BADLY);
      await dojo.train();
      const view = (name: string) => page.getByRole("tab", { name }).click();
      await expect(page.getByRole("list", { name: "The most confident mistakes" })).toBeVisible();
      const data = page.getByRole("region", { name: "Look at the data" });
      /** Of the shelf, from the page's own top. */
      const bottom = () =>
        data.evaluate((element) => element.getBoundingClientRect().bottom + window.scrollY);
      const first = await bottom();
      const expectStill = async (when: string) => {
        expect.soft(Math.abs((await bottom()) - first), when).toBeLessThanOrEqual(LEAST_SEEN);
      };

      const lookInside = page.getByRole("button", { name: /^Look inside row|^Look inside / });
      await lookInside.first().click();
      await expect(page.getByRole("img", { name: /^Occlusion\./ })).toBeVisible();
      await expectStill("a mistake is looked into");
      await view("Confusion");
      await expectStill("confusion, beside the image");
      await view("Mistakes");
      if ((await dojo.button("Close").count()) > 0) await dojo.button("Close").click();
      await expectStill("the image is closed");

      await view("Confusion");
      await expect(page.getByRole("region", { name: "Confusion matrix" })).toBeVisible();
      await expectStill("confusion");
      await page
        .getByRole("button", { name: /read rightly/ })
        .first()
        .click();
      await expectStill("the images of a cell");
      await page.getByText("Precision and recall of each class").click();
      await expectStill("numbers of each class");
      await page.getByRole("radio", { name: "Heat map" }).check();
      await expect(page.getByRole("img", { name: /as a heat map/ })).toBeVisible();
      await expectStill("the heat map");

      await view("Certainty");
      await expect(page.getByRole("img", { name: /^Accuracy against/ })).toBeVisible();
      await expectStill("certainty");
      await page.getByText("Numbers of each confidence").click();
      await expectStill("numbers of each confidence");

      await view("Labels");
      await expectStill("labels");

      await view("Map");
      await expectStill("before there is a map");
      await dojo.button("Draw the map").click();
      await expect(page.getByRole("application", { name: /^Map of/ })).toBeVisible({
        timeout: TRAINING_MS,
      });
      await expectStill("the map");
    });
  });
}
