import { useEffect, useState } from "react";
import type { FilePlace } from "../../session/data-actions";
import { useActions } from "../use-session";

/**
 * Loads files that are dropped anywhere on the page.
 *
 * @returns whether files hover over the page
 */
export function useFileDrop(): boolean {
  const { loadFiles } = useActions();
  const [isHovered, setHovered] = useState(false);

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setHovered(true);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      // Without this the browser would leave the page to show the file.
      event.preventDefault();
      setHovered(false);
      void loadFiles([...event.dataTransfer.files], slotUnder(event.target));
    };
    // Null: the pointer left the window, and not just one element for another.
    const leave = (event: DragEvent) => event.relatedTarget === null && setHovered(false);
    window.addEventListener("dragenter", over, { signal });
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("dragleave", leave, { signal });
    window.addEventListener("drop", drop, { signal });
    return () => listening.abort();
  }, [loadFiles]);

  return isHovered;
}

function slotUnder(target: EventTarget | null): FilePlace {
  const field = target instanceof Element ? target.closest<HTMLElement>("[data-slot]") : null;
  const slot = field?.dataset["slot"];
  return slot === "training" || slot === "test" ? slot : "anywhere";
}
