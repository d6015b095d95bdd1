import realEmbed from "vega-embed-original";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { removeChart, slotOf } from "./chart-slot";
import { FAKE_DARK, FAKE_LIGHT } from "./fake-theme";
import { stepChart } from "./step-chart";
import embedChart from "./vega-embed";

vi.mock("vega-embed-original", async (original) => ({
  ...(await original<typeof import("vega-embed-original")>()),
  default: vi.fn(),
}));
vi.stubGlobal("getComputedStyle", () => ({ fontFamily: "sans-serif" }));
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    disconnect() {}
  },
);

const started = vi.mocked(realEmbed);
const updates: unknown[] = [];
const finalize = vi.fn();

beforeEach(() => {
  updates.length = 0;
  finalize.mockClear();
  started.mockReset();
  started.mockImplementation(async () => {
    const view = {
      width: () => view,
      data: (_: string, rows: unknown) => {
        updates.push(rows);
        return view;
      },
      runAsync: async () => view,
      addEventListener: () => view,
    };
    // A stand-in for Vega's view: only what vega-embed.ts calls.
    return { view, finalize } as unknown as Awaited<ReturnType<typeof realEmbed>>;
  });
});

function newContainer(): HTMLElement {
  const element = {
    isConnected: true,
    setAttribute() {},
    removeAttribute() {},
    replaceChildren() {},
    querySelectorAll: () => [],
  };
  // A stand-in for an element, since these tests run without a DOM.
  return element as unknown as HTMLElement;
}

async function draw(container: HTMLElement, value: number, theme = FAKE_LIGHT): Promise<void> {
  const { series, ...chart } = stepChart(
    { firstStep: 7, loss: [value] },
    { theme, ghost: null, steps: null },
  );
  slotOf(container).dress = { ...chart, lines: series };
  await embedChart(container, {
    width: 400,
    height: 240,
    data: { values: [{ x: 0, "Each step": value }] },
    encoding: { x: { field: "x" } },
    layer: [
      {
        mark: "line",
        encoding: { y: { field: "Each step" }, color: { field: "Each step-name" } },
      },
    ],
  });
}

describe("embedChart", () => {
  test("lets Vega interpret its expressions instead of compiling them", async () => {
    await draw(newContainer(), 1);

    expect(started.mock.calls[0]?.[2]).toMatchObject({
      ast: true,
      expr: { operator: expect.any(Function) },
      actions: false,
    });
  });

  test("updates the chart that stands there with new data", async () => {
    const container = newContainer();

    await draw(container, 1);
    await draw(container, 2);

    expect(started).toHaveBeenCalledOnce();
    expect(updates).toEqual([[{ x: 7, "Each step": 2 }]]);
  });

  test("ends the old chart when the theme changes", async () => {
    const container = newContainer();

    await draw(container, 1);
    await draw(container, 1, FAKE_DARK);

    expect(started).toHaveBeenCalledTimes(2);
    expect(finalize).toHaveBeenCalledOnce();
  });

  test("starts one chart for two draws at once", async () => {
    const container = newContainer();

    await Promise.all([draw(container, 1), draw(container, 2)]);

    expect(started).toHaveBeenCalledOnce();
    expect(updates).toEqual([[{ x: 7, "Each step": 2 }]]);
  });

  test("draws on after a failure, which it hands to the caller", async () => {
    const container = newContainer();
    started.mockRejectedValueOnce(new Error("no canvas"));

    await expect(draw(container, 1)).rejects.toThrow("no canvas");
    await draw(container, 2);

    expect(slotOf(container).chart).toBeDefined();
  });

  test("draws nothing into a container that has gone meanwhile", async () => {
    const container: HTMLElement = { ...newContainer(), isConnected: false };

    await draw(container, 1);

    expect(started).not.toHaveBeenCalled();
  });

  test("starts anew after the chart was removed", async () => {
    const container = newContainer();

    await draw(container, 1);
    await removeChart(container);
    await draw(container, 1);

    expect(finalize).toHaveBeenCalledOnce();
    expect(started).toHaveBeenCalledTimes(2);
  });
});
