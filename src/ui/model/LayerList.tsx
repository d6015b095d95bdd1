import { useRef, useState } from "react";
import { addLayer } from "../../domain/network/edit";
import type { LayerKindName } from "../../domain/network/layer";
import parts from "../parts/shared.module.css";
import { useActions, useSession } from "../use-session";
import { AddLayer } from "./AddLayer";
import { ChangeHistory } from "./ChangeHistory";
import { ClassesRow } from "./ClassesRow";
import type { NetworkDescription } from "./describe-network";
import styles from "./LayerList.module.css";
import { LayerRow } from "./LayerRow";
import { LAYERS_HEADING, LayersHead } from "./LayersHead";
import { type RowPlace, useFocusNext } from "./use-focus-next";
import { useOutline } from "./use-network";

/** The layers in their order, which are edited where they stand. */
export function LayerList({ network }: { readonly network: NetworkDescription }) {
  const text = useSession((session) => session.settings.hyperparameters.network);
  const { changeHyperparameters } = useActions();
  const { rows, classes } = useOutline();
  const [open, setOpen] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const focusNext = useFocusNext(list, addButton);
  const isRowWrong = rows.some(({ problem }) => problem !== null);

  /** @param openAt the row that is open afterwards */
  function rearrange(changed: string, openAt: number | null, focus: RowPlace): void {
    changeHyperparameters({ network: changed });
    setOpen(openAt);
    focusNext(focus);
  }

  function add(kind: LayerKindName): void {
    const at = open === null ? rows.length : Math.min(open + 1, rows.length);
    rearrange(addLayer(text, at, kind), at, { at, part: "row" });
  }

  return (
    <div className={styles.layers}>
      <LayersHead network={network} />
      <ol ref={list} className={styles.list} aria-labelledby={LAYERS_HEADING}>
        {rows.map((row, at) => (
          <LayerRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a layer is known by its place
            key={at}
            at={at}
            row={row}
            isLast={at === rows.length - 1}
            isOpen={at === open}
            onToggle={() => setOpen(at === open ? null : at)}
            onRearrange={rearrange}
          />
        ))}
        <ClassesRow timeShare={classes.timeShare} />
      </ol>
      {!network.isValid && !isRowWrong && <p className={parts.problem}>{network.problem}</p>}
      <div className={styles.buttons}>
        <AddLayer button={addButton} onAdd={add} />
        <ChangeHistory />
      </div>
    </div>
  );
}
