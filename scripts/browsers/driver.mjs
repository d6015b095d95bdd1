/**
 * What a browser has to be able to do for the journey, whoever drives it.
 *
 * Elements are found as people with screen readers find them, in the browser's own accessibility
 * tree: the roles and names that it computes itself, not those that a library of ours would.
 */

/**
 * @typedef {object} Driver
 * @property {string} version what the browser calls itself, with its version
 * @property {(url: string) => Promise<unknown>} open waits until the page has loaded
 * @property {(role: string, name: string) => Promise<Handle | null>} find the element of this role
 *   and this whole name, if it is there now
 * @property {(act: (...args: any[]) => any, ...args: any[]) => Promise<any>} run calls a function in
 *   the page, which can use nothing but its arguments: JSON or handles; a promise is waited for
 * @property {(points: readonly Point[]) => Promise<unknown>} drag the mouse, pressed from the first
 *   point of the window to the last; with one point it is a click
 * @property {string} downloads the folder into which the browser puts files
 * @property {() => Promise<readonly string[]>} complaints errors in the console so far, uncaught ones
 *   included
 */

/** @typedef {{ x: number, y: number }} Point CSS pixels from the window's corner */

/** @typedef {unknown} Handle an element, which only the driver that found it understands */

/**
 * Starts a browser for as long as some work takes, with a home of its own that goes afterwards:
 * no profile of the user's is touched.
 *
 * @typedef {(home: string, work: (driver: Driver) => Promise<void>) => Promise<void>} WithDriver
 */
