import type { RequestKind, Requests } from "../../protocol/messages";

/**
 * A function for every request, total and each with the reply of its own kind.
 *
 * @throws FailureError for everything that was foreseen
 */
export type Handlers = {
  readonly [Kind in RequestKind]: (
    args: Requests[Kind]["args"],
  ) => Requests[Kind]["reply"] | Promise<Requests[Kind]["reply"]>;
};
