import { expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import { imageAxes } from "./image-axes";

test("axes of images are not looked for any more when that is cancelled", async () => {
  const search = imageAxes(new Uint8Array(9), 9, 4, seededRandom(1), AbortSignal.abort());

  await expect(search).rejects.toMatchObject({ failure: { code: "cancelled" } });
});
