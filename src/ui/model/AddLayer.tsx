import { Button } from "@mantine/core";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { ADD_LAYER, KINDS_OF_LAYERS, kindText } from "#words/layer-text";
import type { LayerKindName } from "../../domain/network/layer";
import { LAYER_KINDS } from "../../domain/network/layers";
import styles from "./AddLayer.module.css";

interface AddLayerProps {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onAdd: (kind: LayerKindName) => void;
}

/** The kinds of layers stand under the button: nothing lies over the layers that one looks at. */
export function AddLayer({ button, onAdd }: AddLayerProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();

  function closeByKey({ key }: KeyboardEvent): void {
    if (key !== "Escape") return;
    setOpen(false);
    button.current?.focus();
  }

  return (
    <>
      <Button
        ref={button}
        variant="default"
        size="compact-xs"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {ADD_LAYER}
      </Button>
      <fieldset
        id={id}
        className={styles.kinds}
        hidden={!isOpen}
        aria-label={KINDS_OF_LAYERS}
        onKeyDown={closeByKey}
      >
        {LAYER_KINDS.map((kind) => (
          <Button
            key={kind}
            variant="default"
            size="compact-xs"
            onClick={() => {
              setOpen(false);
              onAdd(kind);
            }}
          >
            {kindText(kind)}
          </Button>
        ))}
      </fieldset>
    </>
  );
}
