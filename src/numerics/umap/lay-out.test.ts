import { describe, expect, test } from "vitest";
import { seededRandom, standardNormal } from "../../domain/random";
import { type Layout, layOut } from "./lay-out";

const NEVER = new AbortController().signal;
const WIDTH = 20;

async function laidOut(
  features: Float32Array,
  count: number,
  seed = 1,
  signal = NEVER,
): Promise<Layout & { readonly shares: readonly number[] }> {
  const steps = layOut(features, count, seed, signal);
  const shares: number[] = [];
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return { ...value, shares };
    shares.push(value);
  }
}

/** Image i belongs to cluster i mod 3; each has columns of its own, as after a ReLU. */
function threeClusters(count: number): Float32Array {
  const random = seededRandom(9);
  return Float32Array.from({ length: count * WIDTH }, (_, index) => {
    const cluster = Math.floor(index / WIDTH) % 3;
    const isOwn = (index % WIDTH) % 3 === cluster;
    return Math.max(0, (isOwn ? 5 : -1) + standardNormal(random));
  });
}

/** Rousseeuw (1987): mean of (b - a) / max(a, b), own cluster's and nearest other's distance. */
function silhouette(points: Float32Array, clusters: number): number {
  const count = points.length / 2;
  const score = (point: number) => {
    const means = Array.from({ length: clusters }, (_, cluster) => {
      const members = Array.from({ length: count }, (_, other) => other).filter(
        (other) => other % clusters === cluster && other !== point,
      );
      return (
        members.reduce((sum, other) => sum + distance(points, point, other), 0) / members.length
      );
    });
    const own = means[point % clusters] ?? 0;
    const nearest = Math.min(...means.filter((_, cluster) => cluster !== point % clusters));
    return (nearest - own) / Math.max(own, nearest);
  };
  return Array.from({ length: count }, (_, point) => score(point)).reduce((a, b) => a + b) / count;
}

function distance(points: Float32Array, one: number, other: number): number {
  const dx = (points[2 * one] ?? 0) - (points[2 * other] ?? 0);
  return Math.hypot(dx, (points[2 * one + 1] ?? 0) - (points[2 * other + 1] ?? 0));
}

function isInSquare(points: Float32Array): boolean {
  return points.every((place) => place >= 0 && place <= 1);
}

describe("layOut", () => {
  test("puts apart what is apart: three clusters", async () => {
    const { method, points } = await laidOut(threeClusters(240), 240);
    expect(method).toBe("umap");
    expect(silhouette(points, 3)).toBeGreaterThan(0.5);
  });

  test("fills a square of side one and stays in it", async () => {
    const { points } = await laidOut(threeClusters(60), 60);
    const along = (axis: number) => points.filter((_, index) => index % 2 === axis);
    const size = (values: Float32Array) => Math.max(...values) - Math.min(...values);
    expect(isInSquare(points)).toBe(true);
    expect(Math.max(size(along(0)), size(along(1)))).toBeCloseTo(1, 6);
  });

  test("makes the same map of the same seed", async () => {
    const features = threeClusters(60);
    const { points } = await laidOut(features, 60, 7);
    expect((await laidOut(features, 60, 7)).points).toEqual(points);
    expect((await laidOut(features, 60, 8)).points).not.toEqual(points);
  });

  test("says how far it is, never less than before", async () => {
    const { shares } = await laidOut(threeClusters(240), 240);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test.each([3, 16])("shows %i images by their principal components", async (count) => {
    const { method, points } = await laidOut(threeClusters(count), count);
    expect(method).toBe("pca");
    expect(points).toHaveLength(2 * count);
    expect(isInSquare(points)).toBe(true);
  });

  test("lays out 17 images, which have just enough neighbours", async () => {
    const { method, points } = await laidOut(threeClusters(17), 17);
    expect(method).toBe("umap");
    expect(isInSquare(points)).toBe(true);
  });

  test("puts two images at both ends of a line", async () => {
    const { points } = await laidOut(Float32Array.of(1, 0, 0, 1), 2);
    expect([...points].sort()).toEqual([0, 0.5, 0.5, 1]);
  });

  test("puts a single image in the middle, and none nowhere", async () => {
    expect([...(await laidOut(Float32Array.of(3, 4), 1)).points]).toEqual([0.5, 0.5]);
    expect((await laidOut(new Float32Array(0), 0)).points).toHaveLength(0);
  });

  test.each([
    ["all alike", new Float32Array(20 * WIDTH).fill(2)],
    ["of a network that went astray", new Float32Array(20 * WIDTH).fill(Number.NaN)],
    ["of one number", Float32Array.from({ length: 20 }, (_, index) => index)],
  ])("stays in the square for features %s", async (_, features) => {
    const { points } = await laidOut(features, 20);
    expect(points).toHaveLength(40);
    expect(isInSquare(points)).toBe(true);
  });

  test("hears in the middle of its work that it was cancelled", async () => {
    const cancelling = new AbortController();
    setTimeout(() => cancelling.abort(), 0);
    await expect(laidOut(threeClusters(3000), 3000, 1, cancelling.signal)).rejects.toMatchObject({
      failure: { code: "cancelled" },
    });
  });
});
