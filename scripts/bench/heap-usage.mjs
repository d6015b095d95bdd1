/**
 * What the page and its workers hold themselves, as V8 counts it: their JavaScript heaps as they are
 * reserved, garbage included; the DOM's objects; array buffers; WebAssembly memories. Neither the
 * browser's code nor what it draws with is part of that.
 */

/**
 * @typedef {object} HeapUsage in bytes
 * @property {number} javascript
 * @property {number} dom
 * @property {number} buffers typed arrays, and strings outside of the heap
 */

/** @typedef {(method: string, params?: object) => Promise<any>} Ask */

const SUM_OF_MEMORIES =
  "function() { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }";

/**
 * Leaves everything as it is.
 *
 * @param {import("playwright").Page} page the only one of its browser
 * @returns {Promise<HeapUsage>}
 */
export function heapUsage(page) {
  return withTargets(page, async (targets) => {
    const sum = { javascript: 0, dom: 0, buffers: 0 };
    for (const ask of targets) {
      const heap = await ask("Runtime.getHeapUsage");
      sum.javascript += heap.totalSize;
      sum.dom += heap.embedderHeapUsedSize;
      sum.buffers += heap.backingStorageSize;
    }
    return sum;
  });
}

/**
 * The WebAssembly memories, in bytes. V8 does not count them, but looks for them where it is asked
 * for objects of a kind, and collects all garbage before.
 *
 * @param {import("playwright").Page} page the only one of its browser
 * @returns {Promise<number>}
 */
export function wasmMemoryAfterCollection(page) {
  return withTargets(page, async (targets) => {
    let sum = 0;
    for (const ask of targets) sum += await wasmBytes(ask);
    return sum;
  });
}

/**
 * @template T
 * @param {import("playwright").Page} page
 * @param {(targets: readonly Ask[]) => Promise<T>} work gets the page and all workers
 */
async function withTargets(page, work) {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page has no browser of its own.");
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send("Target.getTargets", {
    filter: [{ type: "page" }, { type: "worker" }],
  });
  const attached = targetInfos.map(({ targetId }) => attachedTarget(session, targetId));
  const result = await work(await Promise.all(attached));
  await session.detach();
  return result;
}

/** @param {Ask} ask */
async function wasmBytes(ask) {
  const expression = "WebAssembly.Memory.prototype";
  const { result: prototype } = await ask("Runtime.evaluate", { expression });
  const { objects } = await ask("Runtime.queryObjects", { prototypeObjectId: prototype.objectId });
  const { result: bytes } = await ask("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: SUM_OF_MEMORIES,
    returnByValue: true,
  });
  for (const { objectId } of [prototype, objects]) await ask("Runtime.releaseObject", { objectId });
  return bytes.value;
}

/**
 * Playwright reaches a page, but not the workers of a worker.
 *
 * @param {import("playwright").CDPSession} session
 * @param {string} targetId
 * @returns {Promise<Ask>}
 */
async function attachedTarget(session, targetId) {
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
  /** @type {Map<number, { resolve(result: unknown): void, reject(error: Error): void }>} */
  const pending = new Map();
  session.on("Target.receivedMessageFromTarget", ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const { id, result, error } = JSON.parse(message);
    const asked = pending.get(id);
    pending.delete(id);
    if (error) asked?.reject(new Error(`${targetId}: ${error.message}`));
    else asked?.resolve(result);
  });
  let nextId = 1;
  return (method, params = {}) => {
    const id = nextId++;
    const reply = new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
    const message = JSON.stringify({ id, method, params });
    return session.send("Target.sendMessageToTarget", { sessionId, message }).then(() => reply);
  };
}
