/**
 * A response body of frames as they come. The next frame is worked out when the reader has taken the last. `stop` is
 * called when the reader goes away. What is thrown on the way must have been turned into a frame already.
 */
export function frameStream(
  frames: AsyncGenerator<string>,
  stop: () => void,
): { readonly body: ReadableStream<Uint8Array>; readonly ended: Promise<void> } {
  const encoder = new TextEncoder();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await frames.next();
      if (done !== true) {
        controller.enqueue(encoder.encode(value));
        return;
      }
      controller.close();
      end();
    },
    async cancel() {
      end();
      // A frame that is being worked out is not waited for: what it waits for is broken off first.
      stop();
      await frames.return(undefined);
    },
  });
  return { body, ended };
}
