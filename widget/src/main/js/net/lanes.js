/**
 * A few places for many: a browser has six connections to a server, and event streams must leave some to uploads. Whoever
 * waits gets the next free place, in order.
 */
export class Lanes {
  #free;
  #waiting = [];

  constructor(places) {
    this.#free = places;
  }

  /** Whether somebody waits, so that the one who has a place without use for it may step back. */
  get wanted() {
    return this.#waiting.length > 0;
  }

  /** Resolves to the function that gives the place back; rejects when the signal aborts. */
  async enter(signal) {
    signal.throwIfAborted();
    if (this.#free > 0) this.#free--;
    else {
      await new Promise((resolve, reject) => {
        this.#waiting.push(resolve);
        signal.addEventListener('abort', () => {
          const at = this.#waiting.indexOf(resolve);
          if (at >= 0) this.#waiting.splice(at, 1);
          reject(signal.reason);
        });
      });
    }
    return () => {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    };
  }
}
