/** What others show of the page beside a link, in a tab, on a phone's screen: all of it is there. */
import { expect, test } from "./fixtures/dojo";

test("robots, icon, manifest and picture lie beside the page", async ({ page, request }) => {
  const robots = await request.get("robots.txt");
  expect(robots.headers()["content-type"]).toContain("text/plain");
  expect(await robots.text()).toContain("User-agent: *");

  await page.goto("");
  const at = (selector: string, attribute: string) =>
    page
      .locator(selector)
      .evaluate(
        (element, name) => new URL(element.getAttribute(name) ?? "", document.baseURI).href,
        attribute,
      );
  const icon = await request.get(await at('link[rel="icon"]', "href"));
  expect(icon.headers()["content-type"]).toContain("image/svg+xml");
  const manifest = await request.get(await at('link[rel="manifest"]', "href"));
  expect(await manifest.json()).toMatchObject({ name: "Digit Dojo", start_url: "./" });

  const picture = await request.get(await at('meta[property="og:image"]', "content"));
  expect(picture.headers()["content-type"]).toBe("image/png");
  const png = await picture.body();
  // Width and height stand at bytes 16 and 20 of a PNG.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(60_000);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the browser's own bars are as the page's ground: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("");
    await expect(page.getByRole("heading", { name: "Digit Dojo" })).toBeVisible();
    const [bars, ground] = await page.evaluate((scheme) => {
      const meta = document.querySelector(`meta[name="theme-color"][media*="${scheme}"]`);
      const root = getComputedStyle(document.documentElement);
      return [meta?.getAttribute("content"), root.getPropertyValue("--paper").trim()];
    }, colorScheme);
    expect(bars).toBe(ground);
  });
}
