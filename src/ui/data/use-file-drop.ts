import { useEffect, useState } from "react";
import type { FilePlace } from "../../session/data-actions";
import { useActions } from "../use-session";
import { dropKind } from "./drop-kind";
import { droppedFiles } from "./dropped-files";

/**
 * Loads files that are dropped anywhere on the page, or pasted. Links and texts from elsewhere are
 * told to be none; what is dragged within the page, or into a field for text, is left to the browser.
 *
 * @returns whether files hover over the page
 */
export function useFileDrop(): boolean {
  const { loadFiles, refuseDrop } = useActions();
  const [isHovered, setHovered] = useState(false);

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    let isFromHere = false;
    const kindOf = (event: DragEvent) =>
      isFromHere || takesText(event.target) ? null : dropKind(event.dataTransfer?.types ?? []);
    const over = (event: DragEvent) => {
      const kind = kindOf(event);
      if (kind === null || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      if (kind === "files") setHovered(true);
    };
    const drop = async (event: DragEvent) => {
      const kind = kindOf(event);
      if (kind === null || event.dataTransfer === null) return;
      // Without this the browser would leave the page to show the file, or what the link leads to.
      event.preventDefault();
      setHovered(false);
      const slot = slotUnder(event.target);
      const files = kind === "files" ? await droppedFiles(event.dataTransfer) : [];
      // Mail programs promise a file and hand over its address.
      if (files.length === 0) refuseDrop(kind === "text" ? "text" : "link");
      else await loadFiles(files, slot);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void loadFiles(files, slotUnder(event.target));
    };
    const tellOrigin = ({ type }: DragEvent) => {
      isFromHere = type === "dragstart";
    };
    // Null: the pointer left the window, and not just one element for another.
    const leave = (event: DragEvent) => event.relatedTarget === null && setHovered(false);
    window.addEventListener("dragstart", tellOrigin, { signal });
    window.addEventListener("dragend", tellOrigin, { signal });
    window.addEventListener("dragenter", over, { signal });
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("dragleave", leave, { signal });
    window.addEventListener("drop", drop, { signal });
    window.addEventListener("paste", paste, { signal });
    return () => listening.abort();
  }, [loadFiles, refuseDrop]);

  return isHovered;
}

function slotUnder(target: EventTarget | null): FilePlace {
  const field = target instanceof Element ? target.closest<HTMLElement>("[data-slot]") : null;
  const slot = field?.dataset["slot"];
  return slot === "training" || slot === "test" ? slot : "anywhere";
}

const TEXT_FIELD = "textarea, [contenteditable], input:not([type=file])";

function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT_FIELD) !== null;
}
