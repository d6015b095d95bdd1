/**
 * A session of the WebDriver protocol: one browser window, driven by HTTP requests.
 *
 * Source: W3C, WebDriver, https://www.w3.org/TR/webdriver2/.
 */

/** The protocol's own name for a reference to an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Above every limit that is set for a function in the page. */
const SCRIPT_LIMIT_MS = 120_000;

/** @typedef {{ [ELEMENT]: string }} Element */

/**
 * @param {string} address of the driver, without a slash at its end
 * @param {Record<string, unknown>} capabilities
 */
export async function startSession(address, capabilities) {
  const alwaysMatch = { ...capabilities, timeouts: { script: SCRIPT_LIMIT_MS } };
  const started = await send(address, "POST", "/session", { capabilities: { alwaysMatch } });
  const ask = (method, path, body) =>
    send(address, method, `/session/${started.sessionId}${path}`, body);
  const elementPath = (element, what) => `/element/${element[ELEMENT]}/${what}`;

  return {
    /** @type {Record<string, any>} */
    capabilities: started.capabilities,
    resize: (width, height) => ask("POST", "/window/rect", { width, height }),
    open: (url) => ask("POST", "/url", { url }),
    /** @param {string} selector @returns {Promise<Element[]>} */
    elements: (selector) => ask("POST", "/elements", { using: "css selector", value: selector }),
    /** @param {Element} element @returns {Promise<string>} */
    roleOf: (element) => ask("GET", elementPath(element, "computedrole")),
    /** @param {Element} element @returns {Promise<string>} */
    nameOf: (element) => ask("GET", elementPath(element, "computedlabel")),
    act: (actions) => ask("POST", "/actions", { actions }),
    /** Calls a function in the page and waits for what it gives. */
    async run(act, args) {
      const script = `const end = arguments[arguments.length - 1];
        const args = [...arguments].slice(0, -1);
        Promise.resolve().then(() => (${act})(...args))
          .then((value) => end({ value }), (error) => end({ failure: String(error) }));`;
      const { value, failure } = await ask("POST", "/execute/async", { script, args });
      if (failure !== undefined) throw new Error(failure);
      return value;
    },
    end: () => ask("DELETE", ""),
  };
}

/** Whether the driver takes sessions already. @param {string} address */
export async function isReady(address) {
  try {
    return (await send(address, "GET", "/status")).ready === true;
  } catch (error) {
    // Nobody listens yet: a refused connection is what `fetch` calls a TypeError.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function send(address, method, path, body) {
  const answer = await fetch(`${address}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = /** @type {{ value: any }} */ (await answer.json());
  if (!answer.ok) throw new Error(`WebDriver, ${method} ${path}: ${value.error}, ${value.message}`);
  return value;
}
