/**
 * Open Graph asks for whole addresses, and a site that works from any folder knows none: where
 * `SITE_URL` says at build time where it will be, the picture's address becomes a whole one.
 * Without it the address stays relative, which some readers resolve and others pass over.
 */

import type { Plugin } from "vite";

const PICTURE = /(property="og:image" content=")(?:\.\/)?(social\.png")/;

/** @param siteUrl where the site will be, with or without a slash at its end */
export function siteAddress(siteUrl: string | undefined): Plugin {
  return {
    name: "digit-dojo:site-address",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        if (!siteUrl) return html;
        return html.replace(PICTURE, `$1${siteUrl.replace(/\/*$/, "/")}$2`);
      },
    },
  };
}
