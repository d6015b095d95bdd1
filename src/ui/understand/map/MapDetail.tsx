import { Button } from "@mantine/core";
import { useMemo } from "react";
import { MAP_WORDS, pointText } from "#words/map-text";
import { originOf } from "#words/place-text";
import type { Readings } from "../../../domain/understand/readings";
import { DigitPicture } from "../../DigitPicture";
import { usePictures } from "../../use-pictures";
import { useSession } from "../../use-session";
import styles from "./MapDetail.module.css";

interface MapDetailProps {
  readonly readings: Readings;
  readonly hovered: number | null;
  readonly selected: number | null;
  readonly onOpen: () => void;
}

/** The image of one point: of the one under the pointer, else of the selected one. */
export function MapDetail({ readings, hovered, selected, onOpen }: MapDetailProps) {
  const index = hovered ?? selected;
  const image = index === null ? null : (readings.images[index] ?? null);
  const images = useMemo(() => (image === null ? [] : [image]), [image]);
  const origin = useSession((session) => originOf("network", session));
  const pictures = usePictures("network", images);
  return (
    <div className={styles.detail}>
      <DigitPicture
        side={pictures?.side ?? 1}
        pixels={image === null ? null : (pictures?.pixels ?? null)}
      />
      {/* What a pointer passes over is not read aloud. */}
      <p
        role="status"
        aria-label={MAP_WORDS.selected}
        aria-live={hovered === null ? "polite" : "off"}
        data-empty={index === null}
      >
        {index === null ? MAP_WORDS.nothing : pointText(readings, index, origin)}
      </p>
      <Button variant="default" size="compact-sm" disabled={selected === null} onClick={onOpen}>
        {MAP_WORDS.open}
      </Button>
    </div>
  );
}
