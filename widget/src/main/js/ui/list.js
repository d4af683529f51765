import { el } from './dom.js';
import { Frames } from './frames.js';

/** From here on the list scrolls by itself and only what can be seen is built. */
const LONG = 30;
/** Up to here results stand open; in longer lists each has its headline, and opens when asked. */
const OPEN = 5;
const GAP = 12;
const USUAL = 70;
/** Built beyond both edges, in pixels, so that scrolling does not show holes. */
const MARGIN = 160;

/**
 * The documents, of which there may be thousands. Changes are drawn once a frame, in a long list ten times a second, and
 * there only those that can be seen have elements at all; the others are room above and below.
 */
export class List {
  #rows = el('ul', { class: 'cards' });
  /** What scrolls; the room for what is not built is inside, where it cannot make this larger. */
  element = el('div', { class: 'scroller', part: 'list' }, this.#rows);
  #tasks = new Map();
  #cards = new Map();
  #heights = new Map();
  #dirty = new Set();
  #context = null;
  #frames = new Frames(() => this.#draw());
  #all = true;

  constructor() {
    this.element.addEventListener('scroll', () => this.#soon(true), { passive: true });
  }

  get size() {
    return this.#tasks.size;
  }

  get long() {
    return this.#tasks.size > LONG;
  }

  /** Starts over for this context: other texts or options. */
  reset(context, tasks) {
    this.#context = Object.assign(context, { resized: () => this.#soon(true) });
    this.#tasks = new Map(tasks.map((task) => [task.id, task]));
    this.#cards.clear();
    this.#heights.clear();
    this.#rows.replaceChildren();
    this.#rows.setAttribute('aria-label', context.texts('list'));
    this.#soon(true);
  }

  changed(task) {
    if (!this.#tasks.has(task.id)) this.#tasks.set(task.id, task);
    if (task.result) task.open ??= this.#tasks.size <= OPEN;
    else task.open = undefined;
    this.#dirty.add(task.id);
    this.#soon(false);
  }

  /** @returns whether the focus was in it and needs a new place, which is then `next` or nowhere */
  removed(task) {
    const element = this.#cards.get(task.id)?.element;
    const focused = element?.contains(element.getRootNode().activeElement);
    const next = element?.nextElementSibling ?? element?.previousElementSibling;
    element?.remove();
    for (const kept of [this.#tasks, this.#cards, this.#heights]) kept.delete(task.id);
    this.#soon(true);
    return { focused, next: next?.querySelector('button') };
  }

  destroy() {
    this.#frames.stop();
    this.#tasks.clear();
  }

  /** @param all whether what is in sight may have changed, not only what the cards say */
  #soon(all) {
    this.#all ||= all || this.#dirty.size > this.#cards.size;
    this.#frames.soon(!all && this.long);
  }

  /** Called again when the part that knows how a card looks is here. */
  redraw() {
    this.#soon(true);
  }

  #draw() {
    if (!this.#context.work) return;
    const { element, long } = this;
    const fresh = [...this.#dirty].some((id) => !this.#cards.has(id));
    element.classList.toggle('long', long);
    // Scrolls by itself, so keys must reach it.
    if (long) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
    if (this.#all || fresh) {
      if (long) this.#window();
      else this.#place([...this.#tasks.values()], 0, 0);
    }
    for (const id of this.#dirty) this.#cards.get(id)?.update();
    this.#dirty.clear();
    this.#all = false;
    if (long && this.#measure()) this.#soon(true);
  }

  /** Chooses those in sight by what is known of the heights. */
  #window() {
    const { scrollTop, clientHeight } = this.element;
    const from = scrollTop - MARGIN;
    const to = scrollTop + (clientHeight || 560) + MARGIN;
    const seen = [];
    let y = 0;
    let before = 0;
    let after = 0;
    for (const task of this.#tasks.values()) {
      const height = (this.#heights.get(task.id) ?? USUAL) + GAP;
      if (y + height < from) before += height;
      else if (y > to) after += height;
      else seen.push(task);
      y += height;
    }
    this.#place(seen, before, after);
  }

  #place(tasks, before, after) {
    const wanted = new Set(tasks.map((task) => task.id));
    const focused = this.element.getRootNode().activeElement;
    for (const [id, { element }] of this.#cards) {
      // Who stands on a card with the keyboard keeps it, wherever it has scrolled to.
      if (wanted.has(id) || element.contains(focused)) continue;
      element.remove();
      this.#cards.delete(id);
    }
    const ids = tasks.length < this.#tasks.size ? [...this.#tasks.keys()] : null;
    let last = null;
    for (const task of tasks) {
      let shown = this.#cards.get(task.id);
      if (!shown) {
        this.#cards.set(task.id, (shown = this.#context.work.card(task, this.#context)));
        shown.update();
      }
      if (ids) {
        shown.element.setAttribute('aria-setsize', ids.length);
        shown.element.setAttribute('aria-posinset', ids.indexOf(task.id) + 1);
      }
      const place = last ? last.nextElementSibling : this.#rows.firstElementChild;
      if (place !== shown.element) this.#rows.insertBefore(shown.element, place);
      last = shown.element;
    }
    this.#rows.style.setProperty('padding-block', `${before}px ${after}px`);
  }

  /** Whether a height is other than was thought. */
  #measure() {
    let changed = false;
    for (const [id, { element }] of this.#cards) {
      const height = element.offsetHeight;
      if (height !== (this.#heights.get(id) ?? USUAL)) changed = true;
      this.#heights.set(id, height);
    }
    return changed;
  }
}
