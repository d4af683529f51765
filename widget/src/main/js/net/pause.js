const BASE = 400;
const CAP = 8000;

/**
 * Milliseconds before attempt n (from 1), with full jitter: anything from 0 to 0.4 s, doubling to 8 s, so that the browsers
 * that one fault sent away do not come back together. What the server asked for by Retry-After comes before that.
 */
export function backoff(attempt, retryAfterMs = 0, cap = CAP) {
  return retryAfterMs + Math.random() * Math.min(cap, BASE * 2 ** (attempt - 1));
}

/**
 * Waits, and while the machine is offline as long as that lasts; ends early when it comes back online, rejects when the
 * signal aborts.
 */
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
    const timer = setTimeout(() => navigator.onLine === false || finish(), milliseconds);
    window.addEventListener('online', finish);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
  });
}
