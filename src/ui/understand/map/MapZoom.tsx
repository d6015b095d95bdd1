import { ZOOM_WORDS } from "#words/map-text";
import parts from "../../parts/shared.module.css";
import { RestingButton } from "../../RestingButton";
import styles from "./MapZoom.module.css";
import { MAX_ZOOM } from "./map-view";
import type { MapViewControl } from "./use-map-view";

interface MapZoomProps {
  readonly control: MapViewControl;
  /** What is on the map. */
  readonly text: string;
}

/** Below the map: what is on it, and how large. */
export function MapZoom({ control, text }: MapZoomProps) {
  const { zoom } = control.view;
  const buttons = [
    { name: ZOOM_WORDS.in, sign: "+", act: control.zoomIn, isIdle: zoom >= MAX_ZOOM },
    { name: ZOOM_WORDS.out, sign: "−", act: control.zoomOut, isIdle: zoom <= 1 },
  ];
  return (
    <div className={styles.zoom}>
      <p className={parts.hint}>{text}</p>
      <div className={parts.buttonRow}>
        {buttons.map(({ name, sign, act, isIdle }) => (
          <RestingButton
            key={name}
            size="compact-sm"
            aria-label={name}
            title={name}
            isResting={isIdle}
            onClick={act}
          >
            {sign}
          </RestingButton>
        ))}
        <RestingButton size="compact-sm" isResting={zoom <= 1} onClick={control.showAll}>
          {ZOOM_WORDS.all}
        </RestingButton>
      </div>
    </div>
  );
}
