/**
 * Whose images positions count: `data` is what is loaded now; the network and the arena remember
 * what they learned from, whatever has been loaded since.
 */
export type ImageSource = "data" | "network" | "arena";

/** Where pictures can be had from: these have no labels, or are not to be learned from. */
export type PictureSource = ImageSource | "test";
