/** Work that is done one after the other, in the order in which it was asked for. */
export type InOrder = <Result>(work: () => Promise<Result> | Result) => Promise<Result>;

/** What fails does not keep the next from being done. */
export function inOrder(): InOrder {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
