import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";
import { OCCLUSION_WORDS, occlusionName, occlusionText } from "#words/inspection-text";
import type { Inspection } from "../../../domain/understand/inspection";
import parts from "../../parts/shared.module.css";
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
      <figcaption>{OCCLUSION_WORDS.title}</figcaption>
      <canvas ref={canvas} role="img" aria-label={occlusionName(text)} />
      <div>
        <p>{text}</p>
        <p className={parts.hint}>{OCCLUSION_WORDS.hint}</p>
        <ul className={styles.key}>
          <li data-kind="for">{OCCLUSION_WORDS.for}</li>
          <li data-kind="against">{OCCLUSION_WORDS.against}</li>
        </ul>
      </div>
    </figure>
  );
}
