import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";
import { occlusionText } from "#words/inspection-text";
import type { Inspection } from "../../../domain/understand/inspection";
import { useRestored } from "../../use-restored";
import styles from "./Occlusion.module.css";
import { paintOcclusion } from "./paint-occlusion";

interface OcclusionProps {
  readonly inspection: Inspection;
}

/** Which pixels decide. */
export function Occlusion({ inspection }: OcclusionProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme("light");
  const restored = useRestored(canvas);
  const text = occlusionText(inspection);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other colours, another picture
  useEffect(() => {
    if (canvas.current !== null) paintOcclusion(canvas.current, inspection);
  }, [inspection, scheme, restored]);

  return (
    <figure className={styles.occlusion}>
      <figcaption>Which pixels decide</figcaption>
      <canvas ref={canvas} role="img" aria-label={`Occlusion. ${text}`} />
      <div>
        <p>{text}</p>
        <p className="hint">
          Occlusion: a patch of paper was laid on every part of the image, and its answer asked
          again.
        </p>
        <ul className={styles.key}>
          <li data-kind="for">Covered, the answer becomes less likely</li>
          <li data-kind="against">Covered, it becomes more likely</li>
        </ul>
      </div>
    </figure>
  );
}
