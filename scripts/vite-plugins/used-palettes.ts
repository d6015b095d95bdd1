/**
 * Leaves out of Mantine's variables the palettes of colours that this page never has: a sixth of
 * its style sheet, which is waited for before the first paint.
 */

import type { Plugin } from "vite";

const VARIABLES = /@mantine\/core\/styles\/default-css-variables\.css$/;
const UNUSED = "cyan|grape|green|indigo|lime|orange|pink|violet|yellow";
const DECLARATION = new RegExp(`--mantine-color-(?:${UNUSED})-[\\w-]+:[^;}]*;?`, "g");
const USE = new RegExp(`var\\(--mantine-color-(?:${UNUSED})-[\\w-]+`);

/** The build fails where a style sheet asks for one of them. */
export function usedPalettes(): Plugin {
  return {
    name: "digit-dojo:used-palettes",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: VARIABLES },
      handler: (css) => css.replace(DECLARATION, ""),
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".css")) continue;
        const [use] = USE.exec(String(file.source)) ?? [];
        if (use !== undefined) this.error(`${file.fileName} uses ${use}, a palette left out here.`);
      }
    },
  };
}
