/** Milliseconds before attempt n (from 1): 0.5 s doubling to 8 s, spread so that many browsers do not return at once. */
export function backoff(attempt) {
  return Math.min(8000, 500 * 2 ** (attempt - 1)) * (0.75 + Math.random() / 2);
}

/** Waits; ends early when the machine comes back online, rejects when the signal aborts. */
export function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const end = (settle) => () => {
      clearTimeout(timer);
      window.removeEventListener('online', finish);
      signal?.removeEventListener('abort', abort);
      settle(signal?.reason);
    };
    const finish = end(resolve);
    const abort = end(reject);
    const timer = setTimeout(finish, milliseconds);
    window.addEventListener('online', finish);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
  });
}
