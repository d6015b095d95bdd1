import { costText, DUPLICATE, MOVE_DOWN, MOVE_UP, REMOVE } from "#words/layer-text";
import { duplicateLayer, moveLayer, removeLayer, replaceLayer } from "../../domain/network/edit";
import type { OutlineRow } from "../../domain/network/outline";
import { MAX_LAYERS, wordsOf } from "../../domain/network/text";
import { RestingButton } from "../RestingButton";
import { useActions, useSession } from "../use-session";
import styles from "./LayerEditor.module.css";
import { LayerFields } from "./LayerFields";
import type { RowPlace } from "./use-focus-next";

export interface EditedRow {
  /** Its place, from 0. */
  readonly at: number;
  readonly row: OutlineRow;
  readonly isLast: boolean;
  /** @param openAt the row that is open afterwards */
  readonly onRearrange: (text: string, openAt: number | null, focus: RowPlace) => void;
}

/** What a layer is made of, and its place among the others. */
export function LayerEditor({ at, row, isLast, onRearrange }: EditedRow) {
  const text = useSession((session) => session.settings.hyperparameters.network);
  const isFull = wordsOf(text).length >= MAX_LAYERS;
  const { changeHyperparameters } = useActions();
  return (
    <div className={styles.editor}>
      {row.layer && (
        <LayerFields
          // What was being typed belongs to a layer of one kind.
          key={row.layer.kind}
          layer={row.layer}
          onChange={(layer) => changeHyperparameters({ network: replaceLayer(text, at, layer) })}
        />
      )}
      <div className={styles.buttons}>
        <RestingButton
          size="compact-xs"
          data-part="up"
          aria-label={MOVE_UP}
          isResting={at === 0}
          onClick={() =>
            onRearrange(moveLayer(text, at, at - 1), at - 1, { at: at - 1, part: "up" })
          }
        >
          ↑
        </RestingButton>
        <RestingButton
          size="compact-xs"
          data-part="down"
          aria-label={MOVE_DOWN}
          isResting={isLast}
          onClick={() =>
            onRearrange(moveLayer(text, at, at + 1), at + 1, { at: at + 1, part: "down" })
          }
        >
          ↓
        </RestingButton>
        <RestingButton
          size="compact-xs"
          data-part="duplicate"
          isResting={isFull}
          onClick={() => onRearrange(duplicateLayer(text, at), at, { at, part: "duplicate" })}
        >
          {DUPLICATE}
        </RestingButton>
        <RestingButton
          size="compact-xs"
          isResting={false}
          onClick={() => onRearrange(removeLayer(text, at), null, { at, part: "row" })}
        >
          {REMOVE}
        </RestingButton>
      </div>
      {row.output && <p className={styles.cost}>{costText(row)}</p>}
    </div>
  );
}
