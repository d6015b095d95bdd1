/**
 * Lets waiting messages be handled before going on.
 *
 * A message channel, because promises alone never give way to messages, `setTimeout` is slowed to
 * one a second in hidden tabs, and `tf.nextFrame` waits for frames that hidden tabs do not draw.
 */
export function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
