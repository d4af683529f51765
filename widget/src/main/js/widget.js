import { configure, fromAttributes, mergeOptions } from './config/options.js';
import { Desk } from './documents/desk.js';
import { EVENTS, tell } from './events.js';
import { Format } from './format.js';
import { chooseLocale, loadLanguage } from './locales/index.js';
import { learn } from './locales/texts.js';
import { Memory } from './net/memory.js';
import { Session } from './net/session.js';
import { partnerNotices } from './notify.js';
import { partLoader, releaseFolder } from './parts.js';
import { applyTheme, fetchTheme } from './theme/theme.js';
import { View } from './ui/view.js';
import { Uploader } from './upload/uploader.js';

/** What a session stands on; other options leave it alone. */
const CREDENTIALS = ['apiKey', 'clientId', 'endpoint', 'userToken'];
/** Somebody comes near. */
const NEAR = ['pointerenter', 'focusin', 'dragenter', 'dragover', 'drop', 'paste', 'click'];
/** So long a widget that is not drawn waits before it goes on, in milliseconds. */
const UNSEEN = 500;
/** Container → the widget that its attributes alone started. */
const automatic = new WeakMap();

/** The partner's handle on one widget; its options are described in `cashup-widget.d.ts`. */
export class CashUpWidget {
  static version = VERSION;
  static events = EVENTS;
  /** Where the script came from: the default endpoint's origin, and the folder of themes, languages and parts. */
  static scriptUrl = null;

  #options;
  #container = null;
  /** One object for the widget's life; `update` changes it in place, so every part sees the new values. */
  #config = {};
  #locale = null;
  /** What rendering needs; parts that were read later are added to it. */
  #context = {};
  #parts = null;
  /** The named theme in use, as far as it is known. */
  #theme = {};
  #view = null;
  #desk = null;
  #session = null;
  #memory = null;
  /** Made when the widget is in sight, or with the first use before that. */
  #uploader = null;
  #settling = 0;
  #waiting = [];
  #stopped = new AbortController();

  /**
   * Starts a widget in each element with `data-api-key` below `root` that has none; called when the script is loaded, and
   * by pages that add such elements later.
   */
  static init(root = document) {
    const start = () => {
      for (const container of root.querySelectorAll('[data-api-key]')) {
        if (automatic.has(container) || container.querySelector('[data-cashup-widget]')) continue;
        try {
          automatic.set(container, new CashUpWidget({ container }));
        } catch (error) {
          reportError(error);
        }
      }
    };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
    else start();
  }

  /** The widget that an element's attributes started, or undefined. */
  static of(container) {
    return automatic.get(container);
  }

  /** @throws {TypeError} when an option is missing or wrong, or when there is no such container */
  constructor(options = {}) {
    this.#options = options;
    const find = () => options.container ?? document.getElementById(options.containerId);
    const container = find();
    if (container || document.readyState !== 'loading') this.#mount(container);
    else document.addEventListener('DOMContentLoaded', () => this.#mount(find()), { signal: this.#stopped.signal });
  }

  /** What is listed now, oldest first. */
  get files() {
    return (this.#desk?.tasks ?? []).map((task) => task.snapshot());
  }

  /** Opens the file picker; browsers allow that in a click or key handler only. */
  open() {
    this.#settle()?.open();
  }

  /** Takes files from elsewhere, as if they had been dropped. */
  addFiles(files) {
    if (this.#gone) return;
    const uploader = this.#settle();
    if (uploader) for (const file of files) uploader.add(file);
    else this.#waiting.push(...files);
  }

  /** Tries a failed or cancelled file again. */
  retry(fileId) {
    this.#desk?.retry(fileId);
  }

  /** Stops a file that is under way; it stays listed. */
  cancel(fileId) {
    this.#desk?.cancel(fileId);
  }

  /** Takes a file off the list, and stops it if need be. */
  remove(fileId) {
    this.#desk?.remove(fileId);
  }

  /**
   * Changes options at run time; what is listed stays. A new key, organisation, endpoint or limit counts for the files
   * chosen from now on.
   *
   * @throws {TypeError} when an option is wrong; nothing has changed then
   */
  update(options) {
    const merged = mergeOptions(this.#options, options);
    if (this.#container && !this.#gone) {
      const before = { ...this.#config };
      const look = this.#look;
      this.#configure(merged);
      if (CREDENTIALS.some((name) => before[name] !== this.#config[name])) this.#session.reset();
      this.#uploader?.refresh();
      // Frameworks update with every change of their own; whoever is at work in the widget must not notice.
      if (look !== this.#look) this.#show();
    }
    this.#options = merged;
  }

  /** Ends uploads and streams, removes the widget from the page and lets go of everything. Safe to call twice. */
  destroy() {
    if (this.#gone) return;
    this.#stopped.abort();
    clearTimeout(this.#settling);
    this.#desk?.close();
    this.#uploader?.destroy();
    this.#view?.destroy();
    if (!this.#container) return;
    if (automatic.get(this.#container) === this) automatic.delete(this.#container);
    tell(this.#container, this.#config, 'onDestroy', [], {});
  }

  /** Whatever of the options can be seen. */
  get #look() {
    return JSON.stringify({ ...this.#config, container: this.#locale.tag });
  }

  get #gone() {
    return this.#stopped.signal.aborted;
  }

  #mount(container) {
    if (this.#gone) return;
    try {
      if (!container) throw new TypeError(`CashUpWidget: there is no element with id '${this.#options.containerId}'.`);
      automatic.get(container)?.destroy();
      this.#configure(this.#options, container);
    } catch (error) {
      this.#explain(container, error);
      throw error;
    }
    this.#container = container;
    const config = this.#config;
    const texts = () => this.#locale.texts;
    const memory = (this.#memory = new Memory(config, container.id));
    this.#view = new View();
    const part = (name) =>
      partLoader(name, () => this.#folder, texts, (module) => {
        learn(module.english);
        this.#view.adopt(module.styles);
        Object.assign(this.#context, { [name]: module });
        this.#view.refresh();
      });
    this.#parts = { work: part('work'), page: part('page'), large: part('large') };
    this.#session = new Session(config, texts, memory);
    this.#desk = new Desk({
      ...{ session: this.#session, config, texts, memory, view: this.#view, work: this.#parts.work },
      notify: partnerNotices(container, config),
    });
    const near = () => {
      this.#settle();
      this.#parts.work().catch(() => undefined);
    };
    // Caught on their way down, so that what listens further in once it is settled gets this very event.
    const early = { capture: true, once: true, signal: this.#stopped.signal };
    for (const sign of NEAR) this.#view.host.addEventListener(sign, near, early);
    container.append(this.#view.host);
    this.#show();
    this.#settleSoon();
    tell(container, config, 'onReady', [this], { widget: this });
    if (this.#waiting.length > 0) this.addFiles(this.#waiting.splice(0));
  }

  /** After the second frame; a page that is not drawn, such as one in a tab behind, has none and waits no longer. */
  #settleSoon() {
    const settle = () => this.#settle();
    this.#settling = setTimeout(settle, UNSEEN);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(settle)));
  }

  /**
   * What need not be there for the first picture: Dropzone, and the documents of before a reload.
   *
   * @returns the uploader; null before there is a container and after the end
   */
  #settle() {
    if (this.#uploader || !this.#container || this.#gone) return this.#uploader;
    const { surface, pick, inputHost } = this.#view;
    this.#uploader = new Uploader({
      ...{ config: this.#config, session: this.#session, texts: () => this.#locale.texts, memory: this.#memory },
      ...{ element: surface, button: pick, inputHost, large: this.#parts.large },
      handlers: { ...this.#desk.handlers(), dragging: (dragging) => this.#view.dragging(dragging) },
    });
    this.#desk.uploader = this.#uploader;
    this.#desk.reattach();
    // The camera's button is among it.
    if (matchMedia('(pointer: coarse)').matches) this.#parts.work().catch(() => undefined);
    return this.#uploader;
  }

  #configure(options, container = this.#container) {
    Object.assign(this.#config, configure(options, fromAttributes(container), CashUpWidget.scriptUrl));
    this.#locale = chooseLocale(this.#config.locale, container);
  }

  get #folder() {
    return releaseFolder(CashUpWidget.scriptUrl, this.#config.endpoint);
  }

  /** The visitor of a page that is set up wrongly reads a sentence, and the host hears what is wrong. */
  async #explain(container, error) {
    const { scriptUrl } = CashUpWidget;
    if (!scriptUrl) return;
    const folder = releaseFolder(scriptUrl);
    const { setupNotice } = await import(new URL('parts/setup.mjs', folder).href);
    setupNotice(container, this.#options, error, folder);
  }

  #show() {
    this.#render();
    this.#dress();
    if (!this.#locale.ready) this.#speak(this.#locale.language);
  }

  #render() {
    const { texts, tag, dir } = this.#locale;
    const actions = {
      retry: (id) => this.retry(id),
      cancel: (id) => this.cancel(id),
      remove: (id) => this.remove(id),
      clear: () => this.#desk.clear(),
      showPage: (id) => this.#showPage(id),
      take: (files) => this.addFiles(files),
    };
    Object.assign(this.#context, {
      ...{ config: this.#config, texts, tag, dir, actions },
      format: new Format(tag),
      tasks: () => this.#desk.tasks,
      onpick: () => this.open(),
      session: this.#session,
      signal: this.#stopped.signal,
    });
    this.#view.render(this.#context, this.#desk.tasks);
  }

  /** Says everything in another language once it is here; until then, and where it cannot be had, English. */
  async #speak(language) {
    this.#view.host.style.setProperty('visibility', 'hidden', 'important');
    const loaded = await loadLanguage(language, this.#folder);
    if (this.#gone) return;
    if (this.#locale.language === language) {
      this.#locale = chooseLocale(loaded ? this.#config.locale : 'en', this.#container);
      this.#render();
    }
    this.#view.host.style.removeProperty('visibility');
  }

  /** The named theme below, the page's own values above; a slow theme file never undoes a later choice. */
  async #dress() {
    const name = this.#config.namedTheme;
    if (name === this.#theme.name) return this.#paint();
    const theme = (this.#theme = { name });
    this.#paint();
    Object.assign(theme, await fetchTheme(name, CashUpWidget.scriptUrl));
    if (theme === this.#theme && !this.#gone) this.#paint();
  }

  #paint() {
    const given = Object.entries(this.#config.theme).filter(([, value]) => value !== undefined && value !== null);
    applyTheme(this.#view.wrapper, { ...this.#theme, ...Object.fromEntries(given) });
  }

  async #showPage(id) {
    const task = this.#desk.tasks.find((listed) => listed.id === id);
    if (!task?.result) return;
    const page = await this.#parts.page();
    page.open({
      ...this.#context,
      ...{ task, root: this.#view.wrapper },
      corrected: (result) => this.#desk.corrected(id, result),
    });
  }
}
