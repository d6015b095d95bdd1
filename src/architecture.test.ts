/**
 * Who may import whom. The table is the architecture; an import that it does not allow
 * fails here, with the file's name and what it reached for.
 *
 * Imports between the page's and the worker's global scopes do not even compile
 * (tsconfig.*.json); this test is about direction within them. Tests may import anything.
 */

import { describe, expect, test } from "vitest";

/** Folder of src, or file directly in it → the folders and packages it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  protocol: ["domain"],
  numerics: ["domain"],
  dataset: ["numerics", "domain", "fflate", "hyparquet", "papaparse"],
  engine: [
    "domain",
    "dataset",
    "numerics",
    "@tensorflow/tfjs-core",
    "@tensorflow/tfjs-backend-cpu",
    "@tensorflow/tfjs-backend-webgl",
  ],
  training: ["engine", "dataset", "domain"],
  readers: ["training", "engine", "dataset", "numerics", "domain"],
  insight: ["training", "engine", "dataset", "numerics", "domain"],
  worker: ["insight", "readers", "training", "engine", "dataset", "numerics", "protocol", "domain"],
  session: ["protocol", "domain", "zustand"],
  words: ["session", "domain"],
  charts: ["words", "domain", "@tensorflow/tfjs-vis", "vega-embed-original", "vega-interpreter"],
  ui: [
    "words",
    "session",
    "charts",
    "domain",
    "react",
    "zustand",
    "@mantine/core",
    "@mantine/hooks",
  ],
  "main.tsx": ["ui", "words", "session", "react", "react-dom", "@mantine/core"],
};

/** Heavy or hard to replace, so that one file only knows it. `.wasm` files are addresses. */
const ONLY_IN: readonly { readonly packages: RegExp; readonly files: readonly string[] }[] = [
  // The model's own goes when the engines have taken over all that it does.
  { packages: /^@tensorflow\/tfjs(?!-vis)/, files: ["./engine/tfjs/tf.ts", "./model/tf.ts"] },
  { packages: /^@tensorflow\/tfjs-vis/, files: ["./charts/tfvis.ts"] },
  { packages: /^vega/, files: ["./charts/vega-embed.ts"] },
];

const sources = import.meta.glob<string>(
  ["./**/*.{ts,tsx}", "!./**/*.test.{ts,tsx}", "!./**/test-mutations.ts", "!./**/*.d.ts"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

describe("every file", () => {
  test.each(Object.entries(sources))("%s imports only what its folder may", (path, source) => {
    const folder = folderOf(path);
    const allowed = [folder, ...(MAY_IMPORT[folder] ?? [])];

    const forbidden = importsOf(source).filter(
      ({ specifier }) => !allowed.includes(targetOf(specifier, path)),
    );

    expect(forbidden).toEqual([]);
  });

  test("stands in a folder of the table", () => {
    const folders = new Set(Object.keys(sources).map(folderOf));

    expect([...folders].filter((folder) => MAY_IMPORT[folder] === undefined)).toEqual([]);
  });
});

describe("a heavy package", () => {
  test.each(ONLY_IN)("is known to $files only: $packages", ({ packages, files }) => {
    const others = Object.entries(sources).filter(
      ([path, source]) =>
        !files.includes(path) &&
        importsOf(source).some(
          ({ specifier }) => packages.test(specifier) && !specifier.endsWith(".wasm?url"),
        ),
    );

    expect(others.map(([path]) => path)).toEqual([]);
  });

  test("tfjs-vis is fetched late: nothing imports it but import()", () => {
    const eager = Object.values(sources)
      .flatMap(importsOf)
      .filter(({ kind, specifier }) => kind === "static" && specifier.includes("tfjs-vis"));

    expect(eager).toEqual([]);
  });

  test("TF.js' engine is fetched late: nothing outside its folder imports it but import()", () => {
    const eager = Object.entries(sources)
      .filter(([path]) => !path.startsWith(TFJS_ENGINE))
      .flatMap(([path, source]) => importsOf(source).map((one) => ({ ...one, path })))
      .filter(({ kind, specifier, path }) => kind === "static" && reaches(specifier, path));

    expect(eager).toEqual([]);
  });
});

const TFJS_ENGINE = "./engine/tfjs/";

function reaches(specifier: string, path: string): boolean {
  const { pathname } = new URL(specifier, new URL(path, "file:///"));
  return specifier.startsWith(".") && `.${pathname}`.startsWith(TFJS_ENGINE);
}

describe("the reading of imports", () => {
  test.each([
    ['import { a } from "./a";', "static", "./a"],
    ['import "./styles.css";', "static", "./styles.css"],
    ['export { a } from "../b/a";', "static", "../b/a"],
    ['import type { A } from "a";', "type", "a"],
    ['import {\n  type A,\n  b,\n} from "a";', "static", "a"],
    ['const a = await import("a");', "dynamic", "a"],
    ['type A = typeof import("a");', "type", "a"],
  ] as const)("%s", (source, kind, specifier) => {
    expect(importsOf(source)).toEqual([{ kind, specifier }]);
  });

  test("passes over comments", () => {
    expect(importsOf('/** import "a" */\n// import("b")\nexport const url = "https://c";')).toEqual(
      [],
    );
  });

  test.each([
    ["./network", "./model/train.ts", "model"],
    ["../split", "./dataset/readers/csv.ts", "dataset"],
    ["../../domain/random", "./dataset/readers/csv.ts", "domain"],
    ["./ui/App", "./main.tsx", "ui"],
    [
      "@tensorflow/tfjs-backend-wasm/dist/a.wasm?url",
      "./model/a.ts",
      "@tensorflow/tfjs-backend-wasm",
    ],
    ["#words/formats", "./ui/App.tsx", "words"],
    ["react-dom/client", "./main.tsx", "react-dom"],
  ])("%s in %s is %s", (specifier, path, target) => {
    expect(targetOf(specifier, path)).toBe(target);
  });
});

interface Import {
  readonly kind: "static" | "type" | "dynamic";
  readonly specifier: string;
}

const FROM_CLAUSE = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm;
const CALL = /(typeof\s+)?\bimport\(\s*"([^"]+)"\s*\)/g;

/** All that a source names as an import. A worker is started by its address, which is none. */
function importsOf(source: string): readonly Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const clauses = [...code.matchAll(FROM_CLAUSE)].map(
    ([, type, specifier = ""]): Import => ({ kind: type ? "type" : "static", specifier }),
  );
  const calls = [...code.matchAll(CALL)].map(
    ([, type, specifier = ""]): Import => ({ kind: type ? "type" : "dynamic", specifier }),
  );
  return [...clauses, ...calls];
}

/** "./model/wasm-kernels/a.ts" → "model"; "./main.tsx" → "main.tsx". */
function folderOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** The folder of src, or the package, that an import in this file reaches. */
function targetOf(specifier: string, path: string): string {
  if (specifier.startsWith("#words/")) return "words";
  if (specifier.startsWith(".")) {
    return new URL(specifier, new URL(path, "file:///")).pathname.split("/")[1] ?? "";
  }
  const [scopeOrName = "", name = ""] = specifier.replace(/\?.*$/, "").split("/");
  return scopeOrName.startsWith("@") ? `${scopeOrName}/${name}` : scopeOrName;
}
