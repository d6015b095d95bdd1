import type { TrainerEvent } from "../protocol/messages";

/** Tells the page what happens meanwhile; nobody answers. */
export type Post = (event: TrainerEvent) => void;
