/**
 * Compiles our AssemblyScript where it is imported, in builds, the development server, tests and
 * scripts alike; nothing compiled is ever committed.
 *
 *     import { plain, relaxed } from "./assembly/kernels.ts?wasm";
 *
 * Both are modules as base64: with and without relaxed SIMD, which not every browser has. Inlined,
 * they need no request of their own, and Node reads them as browsers do. Compiled modules are kept
 * in node_modules/.cache by the content of their sources.
 */

import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const SUFFIX = ".ts?wasm";
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/assembly-script", import.meta.url));

const FLAGS = ["-O3", "--converge", "--noAssert", "--runtime", "minimal", "--enable", "simd"];
const BUILDS = {
  plain: FLAGS,
  relaxed: [...FLAGS, "--enable", "relaxed-simd"],
} as const;

export function assemblyScript(): Plugin {
  return {
    name: "digit-dojo:assembly-script",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null;
      const entry = id.slice(0, -"?wasm".length);
      for (const path of await sourcesBeside(entry)) this.addWatchFile(path);
      const builds = await Promise.all(
        Object.entries(BUILDS).map(async ([name, flags]) => {
          const wasm = await compiled(entry, flags);
          return `export const ${name} = "${wasm.toString("base64")}";`;
        }),
      );
      return { code: builds.join("\n"), map: null };
    },
  };
}

async function compiled(entry: string, flags: readonly string[]): Promise<Buffer> {
  const key = createHash("sha256").update(flags.join(" "));
  for (const path of await sourcesBeside(entry)) {
    key.update(basename(path)).update(await readFile(path));
  }
  const name = `${basename(entry, ".ts")}-${key.digest("hex").slice(0, 24)}.wasm`;
  const cached = join(CACHE, name);
  return readFile(cached).catch(() => compile(entry, flags, cached));
}

/** Loaded late: most starts find everything compiled. */
async function compile(entry: string, flags: readonly string[], cached: string): Promise<Buffer> {
  const { default: asc } = await import("assemblyscript/asc");
  await mkdir(CACHE, { recursive: true });
  // Under a name of its own first: another process may be reading or writing the same.
  const draft = `${cached}.${process.pid}`;
  const { error, stderr } = await asc.main([entry, "--outFile", draft, ...flags]);
  if (error) throw new Error(`${entry} does not compile.\n${stderr.toString()}`);
  const wasm = await readFile(draft);
  await rename(draft, cached);
  return wasm;
}

/** An entry's folder holds all that it is made of. */
async function sourcesBeside(entry: string): Promise<readonly string[]> {
  const folder = dirname(entry);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort();
  return names.map((name) => join(folder, name));
}
