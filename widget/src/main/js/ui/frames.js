/** Often enough for who watches a long list, in milliseconds. */
const SELDOM = 100;

/** Calls `draw` once for all that asked since the last time: with the next frame, or where `seldom` will do, a little later. */
export class Frames {
  #draw;
  #frame = 0;
  #timer = 0;

  constructor(draw) {
    this.#draw = draw;
  }

  soon(seldom) {
    if (seldom) this.#timer ||= setTimeout(() => this.soon(), SELDOM);
    else this.#frame ||= requestAnimationFrame(() => this.now());
  }

  now() {
    this.stop();
    this.#draw();
  }

  stop() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = this.#timer = 0;
  }
}
