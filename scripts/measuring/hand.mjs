/** A hand that draws on the page's canvas with the mouse. */

/** How much of the canvas is kept free around a drawing of full size. */
const MARGIN = 0.02;

/**
 * Draws strokes in the middle of the canvas. All points of a stroke are sent at once, as a fast
 * pen does it: the browser hands over several of them in one event.
 *
 * @param {import("playwright").Locator} canvas
 * @param {readonly (readonly (readonly [x: number, y: number])[])[]} strokes
 * @param {{ box: number, size: number }} scale `box`: the side of the square in which the strokes
 *   were written; `size`: its share of the canvas's side
 */
export async function drawStrokes(canvas, strokes, { box, size }) {
  const { mouse } = canvas.page();
  const place = await placeOn(canvas, box, size);
  for (const stroke of strokes) {
    const [first, ...others] = stroke.map(place);
    if (first === undefined) continue;
    await mouse.move(first.x, first.y);
    await mouse.down();
    await Promise.all(others.map(({ x, y }) => mouse.move(x, y)));
    await mouse.up();
  }
}

/** @returns {Promise<(point: readonly [x: number, y: number]) => { x: number, y: number }>} */
async function placeOn(canvas, box, size) {
  await canvas.scrollIntoViewIfNeeded();
  const bounds = await canvas.boundingBox();
  if (bounds === null) throw new Error("The canvas is not on the page.");
  const side = Math.min(bounds.width, bounds.height) * (1 - 2 * MARGIN) * size;
  const left = bounds.x + (bounds.width - side) / 2;
  const top = bounds.y + (bounds.height - side) / 2;
  return ([x, y]) => ({ x: left + (x / box) * side, y: top + (y / box) * side });
}
