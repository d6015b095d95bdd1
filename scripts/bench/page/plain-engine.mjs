/// <reference types="vite/client" />
/** The engine's worker with the build that has no relaxed SIMD, as Safari has it. */

import { serveEngine } from "../../../src/engine/remote/serve-engine.ts";
import { startSimdEngine } from "../../../src/engine/simd/simd-engine.ts";

serveEngine(/** @type {any} */ (self), () => startSimdEngine("plain"));
