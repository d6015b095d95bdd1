/** What a person does on the page, in the words of its public interface: roles and names. */

const FINDING_MS = 30_000;
const READING_MS = 60_000;
/** Of one request to the browser: the protocols give none more than some minutes. */
const LONGEST_WAIT_MS = 60_000;

/** @typedef {ReturnType<typeof personAt>} Person */

/** @param {import("./driver.mjs").Driver} driver */
export function personAt(driver) {
  return { driver, press, choose, reads, draw };

  /** Clicks on it as soon as it is there and can be used. */
  async function press(role, name) {
    const element = await found(role, name);
    await driver.run(whenEnabled, element, FINDING_MS);
    await click(element);
  }

  /** Clicks on the words of a radio button, which may hide the button itself. */
  async function choose(name) {
    const radio = await found("radio", name);
    await click(radio);
    if (!(await driver.run((element) => element.checked, radio)))
      throw new Error(`the radio button "${name}" is not checked after a click on its words`);
  }

  /** In the middle of it, or of the words that belong to it. */
  async function click(element) {
    const { left, top, width, height, cover } = await driver.run(placeToClick, element);
    if (cover !== null) throw new Error(`a click would meet something else, ${cover}`);
    await driver.drag([{ x: left + width / 2, y: top + height / 2 }]);
  }

  /**
   * Waits until a status says what it should.
   *
   * @param {string} name
   * @param {RegExp} pattern
   * @param {number} [limitMs]
   * @returns {Promise<string>} what it says
   * @throws {Error} with what it says instead, or with the page's alert
   */
  async function reads(name, pattern, limitMs = READING_MS) {
    const status = await found("status", name);
    const endMs = performance.now() + limitMs;
    for (;;) {
      const leftMs = endMs - performance.now();
      const waitMs = Math.min(leftMs, LONGEST_WAIT_MS);
      const { text, isSaid, problem } = await driver.run(whenSaid, status, pattern.source, waitMs);
      if (isSaid) return text;
      const isOver = leftMs <= LONGEST_WAIT_MS && `not ${pattern} within ${limitMs / 1000} s`;
      if (problem || isOver) throw new Error(`${name}: ${problem ?? isOver}; it says "${text}"`);
    }
  }

  /**
   * @param {string} name of the image to draw on
   * @param {readonly import("./driver.mjs").Point[]} stroke in shares of its width and height
   */
  async function draw(name, stroke) {
    const canvas = await found("img", name);
    const { left, top, width, height } = await driver.run(placeInWindow, canvas);
    await driver.drag(stroke.map(({ x, y }) => ({ x: left + x * width, y: top + y * height })));
  }

  /** Looks again whenever the page has changed. */
  async function found(role, name) {
    const endMs = performance.now() + FINDING_MS;
    for (;;) {
      const element = await driver.find(role, name);
      if (element !== null) return element;
      const leftMs = endMs - performance.now();
      if (leftMs <= 0) throw new Error(`there is no ${role} "${name}" on the page`);
      await driver.run(whenChanged, leftMs);
    }
  }
}

// The functions below run in the page, so each stands alone.

/** Waits for the page's next change. */
function whenChanged(limitMs) {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => end());
    const timer = setTimeout(() => end(), limitMs);
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(null);
    };
    observer.observe(document, {
      ...{ subtree: true, childList: true, attributes: true, characterData: true },
    });
  });
}

function whenEnabled(element, limitMs) {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (element.disabled) return;
      observer.disconnect();
      clearTimeout(timer);
      resolve(null);
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => reject(new Error("it stays disabled")), limitMs);
    observer.observe(element, { attributes: true });
    look();
  });
}

/** @returns {Promise<{ text: string, isSaid: boolean, problem: string | null }>} after `limitMs` at most */
function whenSaid(element, source, limitMs) {
  const pattern = new RegExp(source);
  return new Promise((resolve) => {
    const end = (isSaid, problem) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve({ text: element.textContent.trim(), isSaid, problem });
    };
    const look = () => {
      const alert = document.querySelector("[role=alert]")?.textContent?.trim();
      if (pattern.test(element.textContent.trim())) end(true, null);
      else if (alert) end(false, `the page has an alert, "${alert}"`);
      else if (!element.isConnected) end(false, "the page took it away");
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => end(false, null), limitMs);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    look();
  });
}

function placeToClick(element) {
  const target = element.labels?.[0] ?? element;
  target.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = target.getBoundingClientRect();
  const met = document.elementFromPoint(left + width / 2, top + height / 2);
  const cover = target.contains(met) ? null : (met?.outerHTML.slice(0, 200) ?? "nothing");
  return { left, top, width, height, cover };
}

function placeInWindow(element) {
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
