/** What `scripts/vite-plugins/assembly-script.ts` makes of an entry: two modules as base64. */
declare module "*.ts?wasm" {
  export const plain: string;
  export const relaxed: string;
}
