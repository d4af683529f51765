import styles from 'cashup-styles';
import { STATES } from '../documents/task.js';
import { el } from './dom.js';
import { dropArea } from './drop-area.js';
import { Frames } from './frames.js';
import { List } from './list.js';

/** With more documents than this, their sum is spoken instead of each step. */
const CHATTY = 8;
const SPEAK_EVERY = 400;
const SUM_EVERY = 5000;

const sheets = new Map();

/**
 * The widget's own corner of the page: a shadow root that page styles do not reach and that needs no `style-src`.
 *
 * Two guards, each against what the other cannot stop: important inline declarations on the host beat the page's
 * `* {… !important}`, and `all: initial` on the wrapper stops what would be inherited.
 */
export class View {
  host = el('div', { 'data-cashup-widget': true });
  wrapper = el('section', { class: 'cashup', part: 'widget' });
  #list = new List();
  #summary = el('span', { class: 'summary-words' });
  #clear = el('button', { type: 'button', class: 'action clear' });
  #bar = el('div', { class: 'summary' }, this.#summary, this.#clear);
  #trouble = el('p', { class: 'trouble' });
  #live = el('div', { class: 'hidden', role: 'status', 'aria-live': 'polite' });
  /** These three outlive every rendering: Dropzone holds on to them. */
  surface = el('div', { class: 'surface' });
  pick = el('button', { type: 'button', class: 'pick', part: 'button', 'aria-describedby': 'cu-hint' });
  inputHost = el('div', { class: 'inputs' });
  #said = new Map();
  #words = '';
  #speaking = 0;
  #spokeAt = 0;
  #context;
  #drop;
  #dragging = false;
  #frames = new Frames(() => this.#arrange());

  constructor() {
    this.host.style.setProperty('all', 'initial', 'important');
    this.host.style.setProperty('display', 'block', 'important');
    const root = this.host.attachShadow({ mode: 'open' });
    root.append(this.wrapper);
    this.adopt(styles);
    this.#clear.addEventListener('click', () => {
      this.#context.actions.clear();
      this.pick.focus();
    });
  }

  /** Adds a style sheet; `adoptedStyleSheets` needs no `style-src`, and all widgets share one object for each. */
  adopt(text) {
    let sheet = sheets.get(text);
    if (!sheet) {
      sheets.set(text, (sheet = new CSSStyleSheet()));
      sheet.replaceSync(text);
    }
    const root = this.host.shadowRoot;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  /** Builds all of it for this context: `{config, texts, tag, dir, format, actions, onpick}`. */
  render(context, tasks) {
    const { texts, tag, dir } = context;
    this.#context = context;
    Object.assign(this.wrapper, { lang: tag, dir });
    this.wrapper.setAttribute('aria-label', texts('region'));
    this.#clear.textContent = texts('clear');
    this.#drop = dropArea(this.pick, context);
    this.surface.replaceChildren(this.#drop.area, this.#trouble, this.#bar, this.#list.element, this.inputHost);
    this.wrapper.replaceChildren(this.surface, this.#live);
    this.#list.reset(context, tasks);
    tasks.forEach((task) => this.#list.changed(task));
    this.#frames.now();
  }

  /** A part is here that was missed. */
  refresh() {
    this.#list.redraw();
    this.#frames.soon();
  }

  /** A sentence for the user where no card can hold it. */
  trouble(sentence) {
    this.#trouble.textContent = sentence;
    this.#live.textContent = sentence;
  }

  /** @param rebuilt whether more changed than state and progress */
  changed(task, rebuilt = false) {
    if (rebuilt) task.revision = (task.revision ?? 0) + 1;
    this.#list.changed(task);
    this.#frames.soon(this.#list.long);
    this.#say(task);
  }

  removed(task) {
    const { focused, next } = this.#list.removed(task);
    this.#said.delete(task.id);
    this.#frames.now();
    if (focused) (next ?? this.pick).focus();
  }

  dragging(dragging) {
    this.#dragging = dragging;
    this.#frames.now();
  }

  destroy() {
    this.#frames.stop();
    clearTimeout(this.#speaking);
    this.#list.destroy();
    this.host.remove();
  }

  #arrange() {
    const { size } = this.#list;
    this.#list.element.hidden = size === 0;
    this.#bar.hidden = size <= 1;
    const tasks = this.#context.tasks();
    this.#clear.hidden = !tasks.some((task) => task.finished);
    if (size > 1) this.#summary.textContent = this.#sum(tasks);
    this.#drop.show({ compact: size > 0, dragging: this.#dragging });
  }

  #sum(tasks) {
    const { texts } = this.#context;
    const count = (...states) => tasks.filter((task) => states.includes(task.state)).length;
    const parts = [texts('summary', { done: count(STATES.DONE, STATES.REVIEW), n: tasks.length })];
    for (const state of [STATES.REVIEW, STATES.FAILED]) {
      if (count(state)) parts.push(`${texts(`states.${state}`)}: ${count(state)}`);
    }
    return parts.join(' · ');
  }

  /** Screen readers hear each stage once, not every percent, and of many documents only how far they are. */
  #say(task) {
    const { texts, work } = this.#context;
    const many = this.#list.size > CHATTY;
    if (!many) {
      const words = [task.name, work?.stageOf(task, texts) ?? texts(`states.${task.state}`), task.error?.displayMessage].filter(Boolean).join(': ');
      if (this.#said.get(task.id) === words) return;
      this.#said.set(task.id, words);
      this.#words = words;
    }
    if (this.#speaking) return;
    const wait = Math.max(0, this.#spokeAt + (many ? SUM_EVERY : SPEAK_EVERY) - Date.now());
    this.#speaking = setTimeout(() => {
      this.#speaking = 0;
      this.#spokeAt = Date.now();
      this.#live.textContent = this.#list.size > CHATTY ? this.#sum(this.#context.tasks()) : this.#words;
    }, wait);
  }
}
