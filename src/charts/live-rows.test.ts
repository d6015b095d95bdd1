import { vega, vegaLite } from "vega-embed-original";
import { describe, expect, test } from "vitest";
import { becomeRows, type Row } from "./live-rows";

/** Two lines of different fields, and a rule that the pointer finds, as tfjs-vis writes them. */
const SPEC = {
  width: 200,
  height: 100,
  data: { name: "rows", values: [] },
  encoding: { x: { field: "x", type: "quantitative" } },
  layer: [
    { mark: "line", encoding: { y: { field: "loss", type: "quantitative" } } },
    { mark: "line", encoding: { y: { field: "mean", type: "quantitative" } } },
    {
      selection: { at: { type: "single", on: "mousemove", nearest: true, encodings: ["x"] } },
      mark: "rule",
      encoding: { color: { condition: { selection: { not: "at" }, value: "transparent" } } },
    },
  ],
};

function newView() {
  const { spec } = vegaLite.compile(SPEC as unknown as Parameters<typeof vegaLite.compile>[0]);
  return new vega.View(vega.parse(spec), { renderer: "none" });
}

function rowsOf(values: readonly number[]): Row[] {
  return values.map((loss, x) => ({ x: 3 * x, loss, mean: loss / 2 }));
}

/** The marks; ticks of axes are reused by Vega in any order. */
async function drawnBy(view: InstanceType<typeof vega.View>): Promise<string> {
  await view.runAsync();
  const svg = await view.toSVG();
  return svg.slice(svg.indexOf("role-mark"));
}

describe("rows", () => {
  test("are changed, added and taken away where they differ, and nowhere else", () => {
    const standing = rowsOf([1, 2]);
    const told: unknown[] = [];
    const changes = {
      insert: (rows: readonly Row[]) => told.push(["insert", rows]),
      remove: (rows: readonly Row[]) => told.push(["remove", rows]),
      modify: (row: Row, field: string, value: unknown) =>
        told.push([standing.indexOf(row), field, value]),
    };

    const grown = becomeRows(standing, rowsOf([1, 4, 5]), changes);
    becomeRows(grown, rowsOf([1]), changes);

    expect(told).toEqual([
      [1, "loss", 4],
      [1, "mean", 2],
      ["insert", [{ x: 6, loss: 5, mean: 2.5 }]],
      ["remove", grown.slice(1)],
    ]);
    expect(grown[0]).toBe(standing[0]);
  });

  test("lose the fields that are no more", () => {
    const standing: Row[] = [{ x: 1, loss: 2 }];
    const told: unknown[] = [];
    const nothing = () => {};

    becomeRows(standing, [{ x: 1 }], {
      insert: nothing,
      remove: nothing,
      modify: (_, field, value) => told.push([field, value]),
    });

    expect(told).toEqual([["loss", undefined]]);
  });

  test("are drawn as if the drawing were new", async () => {
    const steps = [
      [5, 3],
      [5, 2.5, 2, 4],
      [5, 2.5, Number.NaN, 4, 1],
      [9, 1],
      [9, 8, 7],
    ];
    const view = newView();
    let standing: readonly Row[] = [];

    for (const step of steps) {
      const rows = rowsOf(step);
      const changes = vega.changeset();
      standing = becomeRows(standing, rows, changes);
      view.change("rows", changes);

      const fresh = newView().data("rows", rows);
      const drawn = await drawnBy(view);
      expect(drawn).toContain('aria-roledescription="line mark"');
      expect(drawn).toBe(await drawnBy(fresh));
    }
  });
});
