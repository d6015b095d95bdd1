/// <reference types="vitest/config" />

import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { assemblyScript } from "./scripts/vite-plugins/assembly-script.ts";
import {
  contentSecurityPolicy,
  SECURITY_HEADERS,
} from "./scripts/vite-plugins/content-security-policy.ts";
import { siteAddress } from "./scripts/vite-plugins/site-address.ts";
import { thirdPartyNotices } from "./scripts/vite-plugins/third-party-notices.ts";
import { usedPalettes } from "./scripts/vite-plugins/used-palettes.ts";

const notices = thirdPartyNotices();

/** Licences travel in `third-party-notices.txt`, not in every script. */
const withoutLegalComments = { comments: { legal: false } } as const;

/** But for two files that put modules of their own making in the place of ours. */
const PURE_TESTS =
  "src/{charts,dataset,domain,numerics,protocol,session,ui,words}/**/!(unpack-limits|vega-embed).test.{ts,tsx}";

export default defineConfig({
  // Relative addresses everywhere: the built site works from any folder of any host.
  base: "./",
  plugins: [
    react(),
    assemblyScript(),
    usedPalettes(),
    contentSecurityPolicy(),
    siteAddress(process.env["SITE_URL"]),
    notices.page,
  ],
  resolve: {
    alias: [
      // tfjs-vis gets our wrapper when it asks for vega-embed; the wrapper gets the package.
      { find: /^vega-embed$/, replacement: inProject("./src/charts/vega-embed.ts") },
      { find: /^vega-embed-original$/, replacement: inProject("./node_modules/vega-embed") },
    ],
  },
  build: {
    // The browsers that have all that we rely on: module workers, WASM SIMD, ES2023.
    target: ["chrome111", "edge111", "firefox114", "safari16.4"],
    rolldownOptions: {
      output: {
        ...withoutLegalComments,
        // The names by which package.json's size budgets find the page and the charts.
        entryFileNames: "assets/page-[hash].js",
        chunkFileNames: "assets/chunk-[name]-[hash].js",
      },
    },
    // The charts' chunk is known to be large and is fetched late; budgets do the watching.
    chunkSizeWarningLimit: 2500,
  },
  worker: {
    format: "es",
    plugins: () => [assemblyScript(), notices.worker],
    rolldownOptions: { output: withoutLegalComments },
  },
  optimizeDeps: {
    // Found late, inside the worker, these would make the development server reload mid-run.
    include: [
      "@tensorflow/tfjs-backend-cpu",
      "@tensorflow/tfjs-backend-webgl",
      "@tensorflow/tfjs-core",
      "@tensorflow/tfjs-vis",
      "fflate",
      "hyparquet",
      "papaparse",
    ],
  },
  preview: { headers: SECURITY_HEADERS },
  test: {
    environment: "node",
    // Training tests run real steps, on machines that may be busy with other things.
    testTimeout: 20_000,
    // Vitest leaves one processor free, which on two means that half of them do nothing.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: [PURE_TESTS],
          // No module there remembers what a test could find changed, so that files can share
          // them: importing takes longer than most of these tests.
          isolate: false,
          restoreMocks: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          name: "apart",
          // Engines remember their backend, kernels and tensors for all who import them.
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: [PURE_TESTS],
        },
      },
    ],
    // Node 20 has relaxed SIMD only by this flag, later ones always: both builds are to be tested.
    execArgv: process.version.startsWith("v20.") ? ["--experimental-wasm-relaxed-simd"] : [],
  },
});

function inProject(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
