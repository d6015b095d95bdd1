/** The real package; `vega-embed` itself is aliased to our wrapper in vite.config.ts. */
declare module "vega-embed-original" {
  export { default, vega, vegaLite } from "vega-embed";
}
