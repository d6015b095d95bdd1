import { Button } from "@mantine/core";
import { type RefObject, useRef } from "react";
import { showMoreText } from "#words/formats";
import { useFocusHeir } from "./use-focus-heir";

interface ShowMoreProps {
  /** Its items can be focused. */
  readonly list: RefObject<HTMLElement | null>;
  /** How many are in the list. */
  readonly shown: number;
  /** How many come next; more than none. */
  readonly next: number;
  readonly onMore: () => void;
}

/** Lengthens a list. After the last time there is no button: the focus goes to the first new item. */
export function ShowMore({ list, shown, next, onMore }: ShowMoreProps) {
  const button = useRef<HTMLButtonElement>(null);
  useFocusHeir(button, () => [list.current?.children[shown]]);
  return (
    <Button ref={button} variant="subtle" size="compact-sm" onClick={onMore}>
      {showMoreText(next)}
    </Button>
  );
}
