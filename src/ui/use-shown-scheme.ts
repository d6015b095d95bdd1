import { useSyncExternalStore } from "react";

const SCHEME = "data-mantine-color-scheme";

/**
 * The colours that the style sheets show now. Read where they read it, and not from Mantine's state,
 * which may be a render ahead: what is painted with computed styles would get the old ones.
 */
export function useShownScheme(): "light" | "dark" {
  return useSyncExternalStore(watchScheme, shownScheme);
}

function watchScheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: [SCHEME] });
  return () => observer.disconnect();
}

function shownScheme(): "light" | "dark" {
  return document.documentElement.getAttribute(SCHEME) === "dark" ? "dark" : "light";
}
