/**
 * Sumi ink on white paper, and one vermilion seal: the colours of a dojo's wall.
 *
 * Mantine's components take their scales from here; everything drawn by our own style sheets uses
 * the variables of `styles/tokens.css`, which hold the same colours for both schemes.
 */
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type VariantColorsResolver,
} from "@mantine/core";

/** The best face that each system brings along; nothing is fetched. */
const SANS =
  '"Avenir Next", Avenir, "Segoe UI Variable Text", "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';
const MONO = 'ui-monospace, "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace';

/** One button on the page may carry the seal: the next thing to do. */
const variantColorResolver: VariantColorsResolver = (input) => {
  if (input.variant !== "seal") return defaultVariantColorsResolver(input);
  return {
    background: "var(--seal-fill)",
    hover: "var(--seal-fill-hover)",
    color: "var(--on-seal)",
    border: "1px solid transparent",
  };
};

export const theme = createTheme({
  fontFamily: SANS,
  fontFamilyMonospace: MONO,
  primaryColor: "ink",
  primaryShade: { light: 9, dark: 1 },
  autoContrast: true,
  black: "#15171c",
  defaultRadius: "sm",
  radius: { xs: "3px", sm: "6px", md: "8px", lg: "12px", xl: "20px" },
  cursorType: "pointer",
  respectReducedMotion: true,
  variantColorResolver,
  colors: {
    ink: [
      "#f2f3f5",
      "#e6e8ec",
      "#cbcfd7",
      "#a9b0bd",
      "#868e9d",
      "#656d7c",
      "#4a5160",
      "#353b48",
      "#272c37",
      "#1f2430",
    ],
    dark: [
      "#eceef2",
      "#cfd3db",
      "#a9b0bd",
      "#7a8291",
      "#4d5462",
      "#363c48",
      "#262a33",
      "#1c1f26",
      "#15171c",
      "#0f1115",
    ],
  },
});

/** Mantine's own names for what our tokens already say. */
const NEUTRALS = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-soft)",
  "--mantine-color-placeholder": "var(--ink-soft)",
  "--mantine-color-anchor": "var(--ink)",
  "--mantine-color-error": "var(--seal)",
  "--mantine-color-default": "var(--panel)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-disabled": "var(--sunken)",
  "--mantine-color-disabled-color": "var(--ink-soft)",
  "--mantine-color-disabled-border": "var(--line)",
};

export const themeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: NEUTRALS,
  dark: NEUTRALS,
});
