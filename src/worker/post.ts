import type { TrainerEvent } from "../protocol/messages";

/** Tells the page something that it did not ask. */
export type Post = (event: TrainerEvent) => void;
