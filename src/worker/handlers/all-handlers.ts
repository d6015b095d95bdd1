/** Which request calls which function. What is alive between requests is in `live/`. */
import type { Matrices } from "../../engine/matrices/matrices";
import { Live } from "../live/live";
import type { Post } from "../post";
import { dataHandlers } from "./data-handlers";
import type { Handlers } from "./handlers";
import { readingHandlers } from "./reading-handlers";
import { studyHandlers } from "./study-handlers";
import { trainingHandlers } from "./training-handlers";

export function handlersFor(post: Post, matrices: () => Promise<Matrices>): Handlers {
  const live = new Live(post, matrices);
  return {
    ...dataHandlers(live),
    ...trainingHandlers(live),
    ...readingHandlers(live, post),
    ...studyHandlers(live),
  };
}
