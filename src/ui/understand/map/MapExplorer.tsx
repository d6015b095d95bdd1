import { useCallback, useMemo, useState } from "react";
import { MAP_WORDS, METHODS, shownText } from "#words/map-text";
import type { ValidationMap } from "../../../domain/understand/inspection";
import type { Readings } from "../../../domain/understand/readings";
import { joined } from "../../parts/joined";
import parts from "../../parts/shared.module.css";
import { useActions } from "../../use-session";
import { ClassNeighboursTable } from "./ClassNeighboursTable";
import { MapDetail } from "./MapDetail";
import styles from "./MapExplorer.module.css";
import { MapLegend } from "./MapLegend";
import { MapPlot } from "./MapPlot";
import { MapZoom } from "./MapZoom";
import { useMapView } from "./use-map-view";

interface MapExplorerProps {
  readonly map: ValidationMap;
  /** In the order of the map's points. */
  readonly readings: Readings;
}

const ALL: ReadonlySet<number> = new Set();

/** The map, what its colours mean, and the image that is pointed at. */
export function MapExplorer({ map, readings }: MapExplorerProps) {
  const [chosen, setChosen] = useState(ALL);
  const [isOnlyMistakes, setOnlyMistakes] = useState(false);
  const [hovered, setHovered] = useState<number | null>(null);
  const [selected, setSelected] = useState<number | null>(null);
  const control = useMapView();
  const { inspect } = useActions();
  const { truth, predicted } = readings;
  const isShown = useCallback(
    (index: number) =>
      (chosen.size === 0 || chosen.has(truth[index] ?? 0)) &&
      (!isOnlyMistakes || truth[index] !== predicted[index]),
    [chosen, isOnlyMistakes, truth, predicted],
  );
  const shown = useMemo(() => [...truth.keys()].filter(isShown), [truth, isShown]);
  const mistakes = shown.filter((index) => truth[index] !== predicted[index]).length;

  function select(index: number | null): void {
    setSelected(index);
    if (index === null) return;
    control.reveal({ x: map.points[2 * index] ?? 0, y: map.points[2 * index + 1] ?? 0 });
  }

  function open(): void {
    const image = selected === null ? undefined : map.images[selected];
    if (image !== undefined) void inspect({ kind: "labelled", source: "network", image });
  }

  return (
    <>
      <div className={styles.layout}>
        <div className={styles.main}>
          <MapPlot
            points={map.points}
            readings={readings}
            isShown={isShown}
            control={control}
            hovered={hovered}
            selected={selected}
            onHover={setHovered}
            onSelect={select}
            onOpen={open}
          />
          <MapZoom control={control} text={shownText(shown.length, mistakes, truth.length)} />
        </div>
        <div className={styles.side}>
          <MapDetail readings={readings} hovered={hovered} selected={selected} onOpen={open} />
          <MapLegend
            classLabels={readings.classLabels}
            chosen={chosen}
            isOnlyMistakes={isOnlyMistakes}
            onChoose={setChosen}
            onOnlyMistakes={setOnlyMistakes}
          />
          <p id="map-keys" className={joined(parts.hint, styles.keys)}>
            {MAP_WORDS.keys}
          </p>
        </div>
      </div>
      <p className={parts.hint}>{METHODS[map.method]}</p>
      <ClassNeighboursTable map={map} readings={readings} />
    </>
  );
}
