/**
 * tfjs-vis, fetched when the first chart is drawn and never before.
 *
 * The only import of the library: it brings Vega and tfjs-core, 486 KiB gzipped,
 * which the first paint must not wait for. tfjs-core alone registers no backend.
 */

/** The part of tfjs-vis that is used. */
export type Tfvis = Pick<typeof import("@tensorflow/tfjs-vis"), "render">;

let loading: Promise<Tfvis> | undefined;

/** The library; a failed download is tried again at the next call. */
export function loadTfvis(): Promise<Tfvis> {
  loading ??= importTfvis().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function importTfvis(): Promise<Tfvis> {
  const module: Tfvis & { readonly default?: Tfvis } = await import("@tensorflow/tfjs-vis");
  // CommonJS: bundlers differ in whether its exports are also named exports.
  return module.default ?? module;
}
