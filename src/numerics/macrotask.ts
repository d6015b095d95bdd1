/**
 * Lets waiting messages be handled before going on.
 *
 * By a message, because promises alone never give way to messages, `setTimeout` is slowed to one a
 * second in hidden tabs, and `tf.nextFrame` waits for frames that hidden tabs do not draw. All go
 * through one channel: opening one takes WebKit half a millisecond.
 *
 * Node has `setImmediate`, and needs it: it hands over up to a thousand messages of one channel
 * before it looks at others, and an open channel keeps a script from ending.
 */
export const macrotask: () => Promise<void> = immediately() ?? byMessages();

function immediately(): (() => Promise<void>) | null {
  const { setImmediate } = globalThis as { setImmediate?: (task: () => void) => void };
  return setImmediate ? () => new Promise((resolve) => setImmediate(resolve)) : null;
}

/** A macrotask is a message to oneself, all of them through one channel. */
export function byMessages(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  // One message each, in order.
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
