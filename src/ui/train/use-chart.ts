import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { removeChart } from "../../charts/chart-slot";
import { type ChartTheme, chartTheme } from "../../charts/chart-theme";
import { type DrawLatest, drawLatest } from "../../charts/draw-latest";
import { loadTfvis } from "../../charts/tfvis";
import { useSession } from "../use-session";
import { useShownScheme } from "../use-shown-scheme";

/** The same object as long as the page shows the same colours. */
export function useChartTheme(): ChartTheme {
  const scheme = useShownScheme();
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    return chartTheme(scheme, (property) => style.getPropertyValue(property).trim());
  }, [scheme]);
}

/** What comes before a press of Train. */
const SIGNS_OF_LIFE = ["pointermove", "pointerdown", "keydown"] as const;

/**
 * Fetches the charts' library once there is data and somebody moves, so that it is there when
 * training begins. To read its megabyte while the page is only looked at would hold that up.
 */
export function useChartLibrary(): void {
  const hasData = useSession(({ training }) => training !== null);
  useEffect(() => {
    if (!hasData) return;
    const left = new AbortController();
    const fetchOnce = () => {
      left.abort();
      // Should it fail, the first draw tries again and says so.
      void loadTfvis().catch(() => {});
    };
    for (const sign of SIGNS_OF_LIFE) {
      addEventListener(sign, fetchOnce, { signal: left.signal, passive: true });
    }
    return () => left.abort();
  }, [hasData]);
}

/**
 * Keeps a chart drawn: again whenever `data` changes, as fast as drawing allows, never faster.
 *
 * @param containers of the charts; they must exist as long as the component does
 * @param data what to draw; null as long as there is nothing
 * @param draw reads the newest values; it need not be stable
 * @returns whether drawing has failed
 */
export function useChart<Data>(
  containers: readonly RefObject<HTMLElement | null>[],
  data: Data | null,
  draw: (data: Data) => Promise<void>,
): boolean {
  const newestDraw = useRef(draw);
  const newestContainers = useRef(containers);
  const drawer = useRef<DrawLatest<Data> | null>(null);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    newestDraw.current = draw;
    newestContainers.current = containers;
  });

  useEffect(() => {
    const started = drawLatest<Data>(
      (value) => newestDraw.current(value),
      () => setFailed(true),
    );
    drawer.current = started;
    return () => {
      started.cancel();
      removeCharts(newestContainers.current);
    };
  }, []);

  useEffect(() => {
    if (data === null) removeCharts(newestContainers.current);
    else drawer.current?.(data);
  }, [data]);

  return hasFailed;
}

function removeCharts(containers: readonly RefObject<HTMLElement | null>[]): void {
  for (const { current } of containers) {
    if (current !== null) void removeChart(current);
  }
}
