import { Button } from "@mantine/core";
import { UNDO } from "#words/loading-text";
import {
  LONE_LABELS_NAME,
  leaveOutText,
  leftOutRowText,
  loneLabelText,
} from "#words/lone-label-text";
import { placeText } from "#words/place-text";
import type { LoneLabel } from "../../domain/dataset-summary";
import { withImages, withoutImages } from "../../domain/understand/exclusion";
import { useActions, useSession } from "../use-session";
import styles from "./Remark.module.css";

const NONE: readonly LoneLabel[] = [];

/** Labels that hardly any image has, row by row, and the offer to do without those images. */
export function LoneLabels() {
  const lone = useSession((session) => session.training?.loneLabels ?? NONE);
  if (lone.length === 0) return null;
  return (
    <section className={styles.remark} aria-label={LONE_LABELS_NAME}>
      {lone.map((label) => (
        <LoneRow key={label.image} lone={label} />
      ))}
    </section>
  );
}

function LoneRow({ lone }: { readonly lone: LoneLabel }) {
  const training = useSession((session) => session.training);
  const excluded = useSession((session) => session.understanding.excluded);
  const isIdle = useSession((session) => session.run.phase === "idle");
  const { exclude } = useActions();
  if (training === null) return null;
  const isLeftOut = excluded.includes(lone.image);
  const where = placeText(lone.image, training);
  return (
    <p>
      {isLeftOut ? leftOutRowText(where) : loneLabelText(lone.label, where, training.fileName)}{" "}
      <Button
        variant="default"
        size="compact-sm"
        disabled={!isIdle}
        onClick={() =>
          exclude(
            isLeftOut ? withoutImages(excluded, [lone.image]) : withImages(excluded, [lone.image]),
          )
        }
      >
        {isLeftOut ? UNDO : leaveOutText(where)}
      </Button>
    </p>
  );
}
