/** Points moved and scaled into a square of side one, their shape kept, in its middle. */

/** @param points `[count * 2]`, all finite; not changed */
export function fitSquare(points: Float64Array): Float32Array<ArrayBuffer> {
  const x = extent(points, 0);
  const y = extent(points, 1);
  const largest = Math.max(x.size, y.size);
  const scale = largest > 0 ? 1 / largest : 0;
  return Float32Array.from(points, (value, index) => {
    const { middle } = index % 2 === 0 ? x : y;
    return Math.min(1, Math.max(0, 0.5 + scale * (value - middle)));
  });
}

function extent(points: Float64Array, axis: number): { middle: number; size: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let index = axis; index < points.length; index += 2) {
    least = Math.min(least, points[index]);
    most = Math.max(most, points[index]);
  }
  return { middle: (least + most) / 2, size: most - least };
}
