/**
 * The page's Content-Security-Policy, written once and sent twice: as a meta tag in
 * the build, for hosts whose headers nobody can set, and as headers in `vite preview`.
 *
 * The development server has none: hot reloading needs inline scripts and a web socket.
 */

import type { HtmlTagDescriptor, Plugin } from "vite";

const DIRECTIVES: Readonly<Record<string, string>> = {
  "default-src": "'self'",
  // Compiling WebAssembly is allowed, eval is not; the charts run Vega's interpreter.
  "script-src": "'self' 'wasm-unsafe-eval'",
  "worker-src": "'self'",
  // Mantine and tfjs-vis write style elements at run time.
  "style-src": "'self' 'unsafe-inline'",
  // Data URLs are icons in style sheets; blobs are pictures drawn by the page itself.
  "img-src": "'self' data: blob:",
  // The promise that nothing leaves the computer, kept by the browser.
  "connect-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** The policy as it can stand in a meta tag. */
const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");

/** The headers of a host that is well set up; `frame-ancestors` counts in headers only. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Writes the policy into the built page, before anything that it governs. */
export function contentSecurityPolicy(): Plugin {
  const meta: HtmlTagDescriptor = {
    tag: "meta",
    attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
    injectTo: "head-prepend",
  };
  return {
    name: "digit-dojo:content-security-policy",
    apply: "build",
    transformIndexHtml: () => [meta],
  };
}
