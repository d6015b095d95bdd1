import { type RefObject, useLayoutEffect, useRef } from "react";

/** What can have the focus in a row; `row` is the layer itself. */
export type RowPart = "row" | "up" | "down" | "duplicate";

export interface RowPlace {
  readonly at: number;
  readonly part: RowPart;
}

/**
 * After a change the rows are others: the focus goes to where the person's work went on, not back
 * to the top of the page.
 *
 * @param fallback where there is no such row
 */
export function useFocusNext(
  list: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null>,
): (place: RowPlace) => void {
  const wanted = useRef<RowPlace | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { at, part } = wanted.current;
    wanted.current = null;
    const target = list.current?.children[at]?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    (target ?? fallback.current)?.focus();
  });
  return (place) => {
    wanted.current = place;
  };
}
