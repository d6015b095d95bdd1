import { filtersText, LAYERS_SEE, layerTitle } from "#words/inspection-text";
import type { LayerActivations } from "../../../domain/understand/inspection";
import { DigitPicture } from "../../DigitPicture";
import parts from "../../parts/shared.module.css";
import styles from "./Activations.module.css";

interface ActivationsProps {
  /** Networks of the ensemble; 1 is a network alone. */
  readonly members: number;
  readonly layers: readonly LayerActivations[];
}

/** What each layer's filters see in the image. */
export function Activations({ members, layers }: ActivationsProps) {
  if (layers.length === 0) return null;
  return (
    <section className={styles.layers} aria-label={LAYERS_SEE}>
      <h4>{LAYERS_SEE}</h4>
      <p className={parts.hint}>{filtersText(members)}</p>
      {layers.map((layer, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a layer is known by its place
        <details key={`${index} ${layer.layer}`} className={parts.disclosure} open={index === 0}>
          <summary>{layerTitle(layer)}</summary>
          <ul className={styles.filters} data-single={layer.side === 1}>
            {Array.from({ length: layer.channels }, (_, channel) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: filters have no other name
              <li key={channel}>
                <DigitPicture
                  side={layer.side}
                  pixels={layer.pixels.subarray(
                    channel * layer.side ** 2,
                    (channel + 1) * layer.side ** 2,
                  )}
                />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
