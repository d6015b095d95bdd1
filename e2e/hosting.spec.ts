/** The built site on its host: its policy, its folder, and what it makes of missing parts. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { trainCsv } from "./fixtures/digit-csv";
import { Dojo, expect, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { SITE, serveInFolder } from "./fixtures/folder-server";
import { expectQuiet, watchPage } from "./fixtures/watch-page";

test("comes with a policy that allows neither eval nor other hosts", async ({ page }) => {
  const response = await page.goto("");
  const header = (await response?.headerValue("content-security-policy")) ?? "";
  const html = ((await response?.text()) ?? "").replaceAll("&#39;", "'");

  for (const policy of [header, html]) {
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain("'unsafe-eval'");
  }
  expect(html).toContain('http-equiv="Content-Security-Policy"');
});

test("trains in a folder of any host", async ({ page }) => {
  const { url, server } = await serveInFolder("/some/folder/");
  const watch = await watchPage(page, new URL(url).origin);
  const dojo = new Dojo(page);
  await page.goto(`${url}#recipe=quick&epochs=1&batchSize=32&backend=wasm`);
  await dojo.load(trainCsv({ rows: 200, side: 8 }));
  await dojo.train();

  await expect(page.getByRole("img", { name: /^Training loss over/ })).toBeVisible();
  expectQuiet(watch, []);
  server.close();
});

test("says what to do where it is opened from a disk", async ({ page }) => {
  await page.goto(pathToFileURL(join(SITE, "index.html")).href);

  await expect(page.getByText("the page has to come from a web address")).toBeVisible();
});

test("computes in plain JavaScript without WebAssembly, and says why", async ({ page }) => {
  const { url, server } = await serveInFolder("/", {
    address: /engine\.worker/,
    code: "globalThis.WebAssembly = undefined;",
  });
  const watch = await watchPage(page, new URL(url).origin);
  const dojo = new Dojo(page);
  await page.goto(url);

  await expect(dojo.backend).toHaveText(/^CPU/, { timeout: TRAINING_MS });
  expectQuiet(watch, []);
  server.close();
});

test.describe("when the worker dies", () => {
  test.use({ allowedProblems: [/killed by a test/, /Failed to load resource|ERR_FAILED/] });

  test("says that data and network are gone, and starts anew", async ({ dojo, page }) => {
    await dojo.open({ ...SMALL_RUN, epochs: 200 });
    await dojo.load(trainCsv({ rows: 200, side: 8 }));
    await dojo.button("Train").click();
    await expect(dojo.trainingStatus).toContainText("images/s", { timeout: TRAINING_MS });
    await page.workers()[0]?.evaluate(() => {
      setTimeout(() => {
        throw new Error("killed by a test");
      });
    });

    await expect(dojo.alert).toContainText("killed by a test");
    await expect(dojo.alert).toContainText("its data and its network are gone");
    await expect(dojo.trainingDataStatus).toHaveText("Nothing yet");
    await expect(dojo.button("Stop")).toHaveCount(0);
    await dojo.load(trainCsv({ rows: 200, side: 8 }));
    await expect(dojo.trainingDataStatus).toHaveText("200 images, 10 classes");
    await dojo.button("Train").click();
    await expect(dojo.trainingStatus).toContainText("images/s", { timeout: TRAINING_MS });
  });

  test("says that nothing can compute where it cannot even be loaded", async ({ dojo, page }) => {
    await page.route(/trainer\.worker/, (route) => route.abort());
    // Not as others: nobody is there to make the sample digits.
    await page.goto("");

    await expect(dojo.alert).toContainText("stopped unexpectedly");
    await expect(dojo.backend).toContainText(/nothing that could compute has started/i);
  });
});

test("goes on elsewhere from the last weights when the graphics device is lost", async ({
  page,
}) => {
  // The engine's own script, with a hand on every graphics context that it makes.
  const { url, server } = await serveInFolder("/", {
    address: /engine\.worker/,
    code: `const contexts=[];const get=OffscreenCanvas.prototype.getContext;
      OffscreenCanvas.prototype.getContext=function(...args){
        const context=get.apply(this,args);if(context)contexts.push(context);return context;};
      new BroadcastChannel("lose").onmessage=()=>{
        for(const one of contexts)one.getExtension("WEBGL_lose_context")?.loseContext();};`,
  });
  const watch = await watchPage(page, new URL(url).origin);
  const dojo = new Dojo(page);
  const settings = { ...SMALL_RUN, epochs: "200", backend: "webgl", network: "conv3x4v pool" };
  const words = Object.entries(settings).map(([key, value]) => [key, String(value)]);
  await page.goto(`${url}#${new URLSearchParams(words)}`);
  await expect(dojo.backend).toHaveText(/^WebGL/, { timeout: TRAINING_MS });
  await dojo.load(trainCsv({ rows: 64, side: 8, labels: [0, 1] }));
  await dojo.button("Train").click();
  await expect(dojo.trainingStatus).toHaveText(/^Epoch [2-9]/, { timeout: TRAINING_MS });
  await page.evaluate(() => new BroadcastChannel("lose").postMessage("now"));

  await expect(dojo.backend).toContainText("The graphics card was reset", {
    timeout: TRAINING_MS,
  });
  await expect(dojo.trainingStatus).toContainText("Trained: 200 epochs", { timeout: TRAINING_MS });
  await page.getByLabel("Compute with").selectOption("wasm");
  await expect(dojo.backend).toHaveText(/^WASM/, { timeout: TRAINING_MS });

  // The card is there again.
  await page.getByLabel("Compute with").selectOption("webgl");
  await expect(dojo.backend).toHaveText(/^WebGL.*You chose it/, { timeout: TRAINING_MS });
  expectQuiet(watch, [/CONTEXT_LOST|context/i]);
  server.close();
});
