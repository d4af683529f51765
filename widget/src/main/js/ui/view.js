import styles from 'cashup-styles';
import { card } from './card.js';
import { el } from './dom.js';
import { dropArea } from './drop-area.js';
import { stageOf } from './progress.js';

let sheet = null;

/**
 * The widget's own corner of the page: a shadow root that page styles do not reach and that needs no `style-src`.
 *
 * Two guards, each against what the other cannot stop: important inline declarations on the host beat the page's
 * `* {… !important}`, and `all: initial` on the wrapper stops what would be inherited.
 */
export class View {
  host = el('div', { 'data-cashup-widget': true });
  wrapper = el('section', { class: 'cashup' });
  #list = el('ul', { class: 'cards' });
  #live = el('div', { class: 'hidden', role: 'status', 'aria-live': 'polite' });
  /** These three outlive every rendering: Dropzone holds on to them. */
  surface = el('div', { class: 'surface' });
  pick = el('button', { type: 'button', class: 'pick', 'aria-describedby': 'cu-hint' });
  inputHost = el('div', { class: 'inputs' });
  #cards = new Map();
  #said = new Map();
  #context;
  #drop;
  #dragging = false;

  constructor() {
    sheet ??= createSheet();
    this.host.style.setProperty('all', 'initial', 'important');
    this.host.style.setProperty('display', 'block', 'important');
    const root = this.host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(this.wrapper);
  }

  /** Builds all of it for this context: `{config, texts, tag, format, actions, onpick}`. */
  render(context, tasks) {
    this.#context = context;
    this.wrapper.lang = context.tag;
    this.wrapper.setAttribute('aria-label', context.texts.region);
    this.#list.setAttribute('aria-label', context.texts.list);
    this.#drop = dropArea(this.pick, context);
    this.surface.replaceChildren(this.#drop.area, this.#list, this.inputHost);
    this.wrapper.replaceChildren(this.surface, this.#live);
    this.#cards.clear();
    this.#list.replaceChildren();
    tasks.forEach((task) => this.changed(task));
    this.#arrange();
  }

  changed(task) {
    let shown = this.#cards.get(task.id);
    if (!shown) {
      shown = card(task, this.#context);
      this.#cards.set(task.id, shown);
      this.#list.append(shown.element);
      this.#arrange();
    }
    shown.update();
    this.#say(task);
  }

  removed(task) {
    const shown = this.#cards.get(task.id);
    const focused = shown?.element.contains(this.host.shadowRoot.activeElement);
    const next = shown?.element.nextElementSibling ?? shown?.element.previousElementSibling;
    shown?.element.remove();
    this.#cards.delete(task.id);
    this.#said.delete(task.id);
    this.#arrange();
    if (focused) (next?.querySelector('button') ?? this.pick).focus();
  }

  dragging(dragging) {
    this.#dragging = dragging;
    this.#arrange();
  }

  destroy() {
    this.host.remove();
  }

  #arrange() {
    this.#list.hidden = this.#cards.size === 0;
    this.#drop.show({ compact: this.#cards.size > 0, dragging: this.#dragging });
  }

  /** Screen readers hear each stage once, not every percent. */
  #say(task) {
    const { texts } = this.#context;
    const words = [task.name, stageOf(task, texts), task.error?.message].filter(Boolean).join(': ');
    if (this.#said.get(task.id) === words) return;
    this.#said.set(task.id, words);
    this.#live.textContent = words;
  }
}

function createSheet() {
  const created = new CSSStyleSheet();
  created.replaceSync(styles);
  return created;
}
