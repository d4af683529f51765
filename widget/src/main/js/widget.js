import { configure, fromAttributes, mergeOptions } from './config/options.js';
import { Desk } from './documents/desk.js';
import { emit, EVENTS } from './events.js';
import { Format } from './format.js';
import { chooseLocale } from './locales/index.js';
import { Session } from './net/session.js';
import { partnerNotices } from './notify.js';
import { applyTheme, fetchTheme } from './theme/theme.js';
import { View } from './ui/view.js';
import { Uploader } from './upload/uploader.js';

/** What a session stands on; other options leave it alone. */
const CREDENTIALS = ['apiKey', 'clientId', 'endpoint', 'userToken'];

/** The partner's handle on one widget; its options are described in `cashup-widget.d.ts`. */
export class CashUpWidget {
  static version = VERSION;
  static events = EVENTS;
  /** Where the script came from: the default endpoint's origin, and the folder of named themes. */
  static scriptUrl = null;

  #options;
  #container = null;
  /** One object for the widget's life; `update` changes it in place, so every part sees the new values. */
  #config = {};
  #locale = null;
  #themes = 0;
  #view = null;
  #desk = null;
  #session = null;
  #uploader = null;
  #waiting = [];
  #destroyed = false;

  /** @throws {TypeError} when an option is missing or wrong, or when there is no such container */
  constructor(options = {}) {
    this.#options = options;
    const container = document.getElementById(options.containerId);
    if (container || document.readyState !== 'loading') {
      this.#mount(container);
    } else {
      document.addEventListener('DOMContentLoaded', () => this.#mount(document.getElementById(options.containerId)));
    }
  }

  /** What is listed now, oldest first. */
  get files() {
    return (this.#desk?.tasks ?? []).map((task) => task.snapshot());
  }

  /** Opens the file picker; browsers allow that in a click or key handler only. */
  open() {
    this.#uploader?.open();
  }

  /** Takes files from elsewhere, as if they had been dropped. */
  addFiles(files) {
    if (this.#destroyed) return;
    if (this.#uploader) for (const file of files) this.#uploader.add(file);
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
    if (this.#container && !this.#destroyed) {
      const before = { ...this.#config };
      this.#configure(merged);
      if (CREDENTIALS.some((name) => before[name] !== this.#config[name])) this.#session.reset();
      this.#uploader.refresh();
      this.#show();
    }
    this.#options = merged;
  }

  /** Ends uploads and streams, removes the widget from the page and lets go of everything. Safe to call twice. */
  destroy() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#desk?.close();
    this.#uploader?.destroy();
    this.#view?.destroy();
    if (this.#container) emit(this.#container, EVENTS.DESTROY, {});
  }

  #mount(container) {
    if (this.#destroyed) return;
    if (!container) throw new TypeError(`CashUpWidget: there is no element with id '${this.#options.containerId}'.`);
    this.#container = container;
    this.#configure(this.#options);
    const config = this.#config;
    const texts = () => this.#locale.texts;
    this.#view = new View();
    this.#session = new Session(config, texts);
    this.#desk = new Desk({
      session: this.#session,
      config,
      texts,
      view: this.#view,
      notify: partnerNotices(container, config),
    });
    container.append(this.#view.host);
    this.#show();
    this.#uploader = new Uploader({
      element: this.#view.surface,
      button: this.#view.pick,
      inputHost: this.#view.inputHost,
      config,
      session: this.#session,
      texts,
      handlers: { ...this.#desk.handlers(), dragging: (dragging) => this.#view.dragging(dragging) },
    });
    this.#desk.uploader = this.#uploader;
    emit(container, EVENTS.READY, { widget: this });
    this.addFiles(this.#waiting.splice(0));
  }

  #configure(options) {
    Object.assign(this.#config, configure(options, fromAttributes(this.#container), CashUpWidget.scriptUrl));
    this.#locale = chooseLocale(this.#config.locale, this.#container);
  }

  #show() {
    const { texts, tag } = this.#locale;
    const context = { config: this.#config, texts, tag, format: new Format(tag), actions: this, onpick: () => this.open() };
    this.#view.render(context, this.#desk.tasks);
    this.#dress();
  }

  /** The named theme below, the page's own values above; a slow theme file never undoes a later choice. */
  async #dress() {
    const turn = ++this.#themes;
    const own = typeof this.#config.theme === 'object' ? this.#config.theme : {};
    applyTheme(this.#view.wrapper, own);
    const named = await fetchTheme(this.#config.namedTheme, CashUpWidget.scriptUrl);
    if (turn === this.#themes && !this.#destroyed) applyTheme(this.#view.wrapper, { ...named, ...own });
  }
}
