/** Our WebAssembly, from its base64 to a compiled module: the faster build where it is understood. */

/** Of one source. */
export interface Builds {
  /** 128-bit SIMD, as every browser that we rely on has it. */
  readonly plain: string;
  /** With relaxed SIMD: multiplications and additions fused, rounded as the processor likes. */
  readonly relaxed: string;
}

export type BuildName = keyof Builds;

/** @param wanted to measure or test one of them; otherwise the faster that this browser has */
export function compileModule(builds: Builds, wanted?: BuildName): Promise<WebAssembly.Module> {
  if (wanted) return WebAssembly.compile(bytesOf(builds[wanted]));
  const relaxed = bytesOf(builds.relaxed);
  return WebAssembly.compile(WebAssembly.validate(relaxed) ? relaxed : bytesOf(builds.plain));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
