/**
 * The message that `receive` returns, asked for again after each `pause` while there is none. A thread that is woken
 * after a message was posted does not always find it at once: on Node 20 about one of 240,000 times
 * `receiveMessageOnPort` returns undefined, and the next question would get the answer of this one.
 */
export function untilThere<T>(receive: () => T | undefined, pause: () => void): T {
  for (;;) {
    const message = receive();
    if (message !== undefined) return message;
    pause();
  }
}
