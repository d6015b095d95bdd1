import { afterEach, expect, test, vi } from "vitest";
import { isAlive, whyNoGraphicsCard, whyNoWebgl } from "./graphics-card";

const CHROMIUM =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36";
const WEBKIT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 Version/60.5 Safari/605.1.15";
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** @param renderer null where there is no WebGL; `refuses` where it owns up to being slow */
function browser(userAgent: string, renderer: string | null, refuses = false): void {
  vi.stubGlobal("navigator", { userAgent });
  vi.stubGlobal(
    "OffscreenCanvas",
    class {
      getContext(_: string, { failIfMajorPerformanceCaveat = false }: WebGLContextAttributes) {
        if (renderer === null || (refuses && failIfMajorPerformanceCaveat)) return null;
        return { RENDERER: 1, getExtension: () => null, getParameter: () => renderer };
      }
    },
  );
}

test("a graphics card is one", () => {
  browser(CHROMIUM, "ANGLE (NVIDIA, Vulkan 1.3.0 (NVIDIA H100))");
  expect(whyNoGraphicsCard()).toBeNull();
});

test.each([
  ["by its name", "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device))", false],
  ["by its name in Firefox", "llvmpipe (LLVM 19.1.7, 256 bits)", false],
  ["by what it admits", "unknown", true],
])("software that imitates one is known %s, and is WebGL nevertheless", (_, renderer, refuses) => {
  browser(FIREFOX, renderer, refuses);
  expect(whyNoGraphicsCard()).toBe("imitated-graphics-card");
  expect(whyNoWebgl()).toBeNull();
});

test("without WebGL no card answers; but WebKit forbids it in workers", () => {
  browser(CHROMIUM, null);
  expect(whyNoGraphicsCard()).toBe("no-graphics-card");
  browser(FIREFOX, null);
  expect(whyNoGraphicsCard()).toBe("no-graphics-card");
  browser(WEBKIT, null);
  expect(whyNoGraphicsCard()).toBe("forbidden-in-workers");
});

test("a worker without canvas forbids it too", () => {
  vi.stubGlobal("navigator", { userAgent: WEBKIT });
  expect(whyNoGraphicsCard()).toBe("forbidden-in-workers");
});

test.each([
  ["the browser says so", { isContextLost: () => true }],
  ["it gives no shader", { createShader: () => null }],
  ["a shader does not compile, though nobody has said so yet", { getShaderParameter: () => false }],
  ["a shader's state is not known", { getShaderParameter: () => null }],
])("a context is dead where %s", (_, answers) => {
  const living = {
    isContextLost: () => false,
    createShader: () => ({}),
    shaderSource: () => {},
    compileShader: () => {},
    getShaderParameter: () => true,
    deleteShader: () => {},
  };
  expect(isAlive(living as unknown as WebGL2RenderingContext)).toBe(true);
  expect(isAlive({ ...living, ...answers } as unknown as WebGL2RenderingContext)).toBe(false);
});
