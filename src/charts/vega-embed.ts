/**
 * Stands in for `vega-embed`, which tfjs-vis imports; vite.config.ts makes the exchange.
 *
 * Vega runs its expressions through its interpreter, because the page's policy forbids eval.
 * A chart that differs from the one in its container by data alone is updated in place, which
 * is several times as fast as a new one; any other replaces it, and the old one ends with its
 * listeners. Charts follow the width of their container, bare ones its height too.
 */

/// <reference path="./vega-embed-original.d.ts" />

import embed, { vega } from "vega-embed-original";
import { expressionInterpreter } from "vega-interpreter";
import { chartConfig } from "./chart-config";
import { type ChartSlot, type LiveChart, slotOf } from "./chart-slot";
import { type CellRow, type CellSpec, dressCells } from "./dress-cells";
import { dressPoints, type PointSpec } from "./dress-points";
import { type ChartSpec, dressSpec, plotHeight, plotWidth, ROWS } from "./dress-spec";
import { becomeRows, type Row } from "./live-rows";

// biome-ignore lint/style/noDefaultExport: tfjs-vis calls the default export of vega-embed
export default async function embedChart(container: HTMLElement, spec: ChartSpec): Promise<void> {
  const slot = slotOf(container);
  const { dress } = slot;
  if (dress === undefined)
    throw new TypeError("A chart was drawn into a container without a dress");

  const draw = slot.turn.then(async () => {
    // Taken off the page while tfjs-vis was being fetched.
    if (!container.isConnected) return;
    const dressed = dressedSpec(spec, dress);
    const key = JSON.stringify([{ ...dressed, data: null, width: 0 }, dress.theme]);
    if (slot.chart?.key === key) {
      await slot.chart.update(dressed.data.values, dressed.width, dress.description);
      return;
    }
    slot.chart?.remove();
    slot.chart = undefined;
    slot.chart = await startChart(container, dressed, dress, key);
  });
  slot.turn = draw.catch(() => {});
  await draw;
}

type Dress = NonNullable<ChartSlot["dress"]>;
type DressedSpec = ChartSpec | PointSpec | CellSpec;

function dressedSpec(spec: ChartSpec, dress: Dress): DressedSpec {
  if ("lines" in dress) return dressSpec(spec, dress);
  if ("nameTitle" in dress) return dressPoints(spec, dress);
  // tfjs-vis writes a heat map's rows where it is asked for one.
  return dressCells(spec as unknown as Parameters<typeof dressCells>[0], dress);
}

async function startChart(
  container: HTMLElement,
  spec: DressedSpec,
  dress: Dress,
  key: string,
): Promise<LiveChart> {
  const { fontFamily } = getComputedStyle(container);
  const { view, finalize } = await embed(container, asVegaSpec(spec), {
    mode: "vega-lite",
    ast: true,
    expr: expressionInterpreter,
    actions: false,
    defaultStyle: false,
    renderer: "canvas",
    config: chartConfig(dress.theme, fontFamily),
    tooltip: { theme: dress.theme.name },
  });
  const describe = (description: string) => {
    // Vega says role="graphics-document", which few screen readers know.
    container.setAttribute("role", "img");
    container.removeAttribute("aria-roledescription");
    container.setAttribute("aria-label", description);
  };
  describe(dress.description);
  // As inline content it would stand on a line of text, and leave room for descenders.
  for (const canvas of container.querySelectorAll("canvas")) canvas.style.display = "block";

  view.addEventListener("click", (_, item) => selectCell(container, item?.datum));

  const isBare = "lines" in dress && dress.isBare === true;
  const resizes = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = container;
    if (clientWidth === 0) return;
    view.width(plotWidth(clientWidth, isBare));
    if (isBare) view.height(plotHeight(clientHeight, isBare));
    void view.runAsync();
  });
  resizes.observe(container);

  let standing: readonly Row[] | null = null;
  return {
    key,
    update: async (rows, width, description) => {
      view.width(width);
      standing = changeRows(view, standing, rows);
      await view.runAsync();
      describe(description);
    },
    remove: () => {
      resizes.disconnect();
      finalize();
      container.replaceChildren();
      container.removeAttribute("role");
      container.removeAttribute("aria-label");
    },
  };
}

type View = Awaited<ReturnType<typeof embed>>["view"];

/** @param standing null at first: of the rows that it begins with, Vega has copies */
function changeRows(
  view: View,
  standing: readonly Row[] | null,
  rows: readonly object[],
): readonly Row[] {
  if (standing === null) {
    const own = rows.map((row) => ({ ...row }));
    view.data(ROWS, own);
    return own;
  }
  const changes = vega.changeset();
  const next = becomeRows(standing, rows, changes);
  view.change(ROWS, changes);
  return next;
}

/** The newest dress is asked: the chart may have been drawn with an older one. */
function selectCell(container: HTMLElement, datum: Partial<CellRow> | undefined): void {
  const { dress } = slotOf(container);
  if (dress === undefined || !("onSelect" in dress)) return;
  const { truth, predicted } = datum ?? {};
  if (truth !== undefined && predicted !== undefined) dress.onSelect(truth, predicted);
}

/** tfjs-vis writes for Vega-Lite 4, vega-embed's types are of another version. */
function asVegaSpec(spec: DressedSpec): Parameters<typeof embed>[1] {
  return spec as unknown as Parameters<typeof embed>[1];
}
