import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * When an element goes and the focus with it, another one gets it: otherwise whoever uses the
 * keyboard would begin at the top of the page again.
 *
 * @param element of the component that calls this
 * @param heirs the first of them that is there and takes the focus
 */
export function useFocusHeir(
  element: RefObject<HTMLElement | null>,
  heirs: () => readonly (Element | null | undefined)[],
): void {
  const hadFocus = useRef(false);

  // Still in the page here, and gone in the next one.
  useLayoutEffect(() => () => {
    hadFocus.current = element.current?.contains(document.activeElement) ?? false;
  });
  useEffect(() => () => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    for (const heir of heirs()) {
      if (heir instanceof HTMLElement) heir.focus();
      if (document.activeElement === heir) return;
    }
  });
}
