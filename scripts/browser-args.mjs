/**
 * How every browser of ours is started, by tests and by scripts: without requests of the
 * browser's own making, which would be mistaken for the page's.
 *
 * Playwright itself turns off the sandbox, which root could not use, and lets WebGL run
 * in software.
 */
export const BROWSER_ARGS = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
