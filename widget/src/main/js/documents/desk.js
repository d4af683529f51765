import { WidgetError } from '../net/problem.js';
import { STATES, Task, publicError } from './task.js';

const FINAL_STATUS = new Set(['success', 'needs_review', 'failed']);
/** Of a browser's six connections to one server; uploads and pages need the rest. */
const STREAMS = 3;

/**
 * Takes every file from choice to result. It owns the tasks; the view is told of each change by `changed(task)` and
 * `removed(task)`, the partner by `notify`.
 */
export class Desk {
  #tasks = new Map();
  #byFile = new WeakMap();
  #chosen = [];
  #uploader = null;
  #lanes = null;
  #session;
  #config;
  #texts;
  #view;
  #notify;
  #memory;
  #work;

  /** @param work resolves to the part that follows documents and shows results */
  constructor({ session, config, texts, view, notify, memory, work }) {
    this.#session = session;
    this.#config = config;
    this.#texts = texts;
    this.#view = view;
    this.#notify = notify;
    this.#memory = memory;
    this.#work = work;
  }

  set uploader(uploader) {
    this.#uploader = uploader;
  }

  get tasks() {
    return [...this.#tasks.values()];
  }

  get busy() {
    return this.tasks.some((task) => task.active);
  }

  /** What the uploader reports. */
  handlers() {
    const withTask = (act) => (file, value) => {
      const task = this.#byFile.get(file);
      if (task) act(task, value);
    };
    return {
      added: (file) => this.#add(file),
      rejected: withTask((task, error) => setTimeout(() => this.#fail(task, error))),
      sending: withTask((task) => this.#progress(task, () => task.uploaded(0))),
      progress: withTask((task, percent) => this.#progress(task, () => task.uploaded(percent))),
      waiting: withTask((task, offline) => {
        if (!task.active || task.waiting === offline) return;
        task.waiting = offline;
        this.#view.changed(task);
      }),
      uploaded: withTask((task, answer) => this.#uploaded(task, answer)),
      failed: withTask((task, error) => this.#fail(task, error)),
    };
  }

  /** Goes on with the documents that were under way before the page was loaded anew. */
  reattach() {
    for (const [id, file] of Object.entries(this.#memory.documents)) {
      const task = new Task(file);
      this.#tasks.set(task.id, task);
      this.#follow(task, id);
    }
  }

  /** Starts over what failed or was cancelled. */
  retry(id) {
    const task = this.#tasks.get(id);
    if (!task?.retryable) return;
    const { documentId, error } = task;
    task.reset();
    if (documentId && error?.code === 'connection_lost') {
      this.#follow(task, documentId);
    } else {
      this.#uploader.resend(task.file, documentId !== null);
      this.#view.changed(task);
    }
  }

  cancel(id) {
    const task = this.#tasks.get(id);
    if (!task?.active) return;
    this.#stop(task);
    task.state = STATES.CANCELLED;
    this.#view.changed(task);
    this.#notify.cancelled(task);
  }

  remove(id) {
    const task = this.#tasks.get(id);
    if (!task) return;
    if (task.active) this.#stop(task);
    this.#tasks.delete(id);
    this.#uploader.forget(task.file);
    this.#view.removed(task);
    this.#notify.removed(task);
  }

  /** Takes off the list what needs nobody any more. */
  clear() {
    for (const task of this.tasks) if (task.finished) this.remove(task.id);
  }

  /** The user's corrections are in: this is the result from now on. */
  corrected(id, result) {
    const task = this.#tasks.get(id);
    if (!task) return;
    this.#accept(task, result);
    this.#view.changed(task, true);
    this.#notify.corrected(task);
  }

  /** Ends all that is under way, without a word to anyone. */
  close() {
    for (const task of this.tasks) task.follower?.abort();
    this.#tasks.clear();
    this.#memory.clear();
  }

  #add(file) {
    if (!this.#config.ui.multiFileUpload && !this.busy) this.tasks.forEach((task) => this.remove(task.id));
    const task = new Task(file);
    this.#work().catch((error) => this.#view.trouble(error.displayMessage));
    this.#tasks.set(task.id, task);
    this.#byFile.set(file, task);
    this.#view.changed(task);
    // Dropzone hands files over one by one; partners get those of one gesture together.
    if (this.#chosen.push(file) === 1) {
      setTimeout(() => this.#notify.selected(this.#chosen.splice(0)));
    }
  }

  #progress(task, change) {
    if (!task.active) return;
    const before = task.percent;
    change();
    this.#view.changed(task);
    if (task.percent > before) this.#notify.progress(task, { stage: 'uploading', document_id: null });
  }

  #uploaded(task, answer) {
    if (!task.active) return;
    if (FINAL_STATUS.has(answer.status)) {
      task.documentId = answer.document_id ?? null;
      this.#notify.started(task);
      this.#work().then(
        () => this.#finish(task, answer),
        (error) => this.#fail(task, error),
      );
    } else if (typeof answer.document_id === 'string') {
      this.#memory.keepDocument(answer.document_id, task.file);
      this.#follow(task, answer.document_id);
      this.#notify.started(task);
    } else {
      this.#fail(task, this.#puzzled());
    }
  }

  async #follow(task, documentId) {
    const follower = new AbortController();
    Object.assign(task, { documentId, follower, state: STATES.PROCESSING });
    task.advanced({ percent: 0, stage: 'queued' });
    this.#view.changed(task);
    try {
      const { follow, Lanes } = await this.#work();
      this.#lanes ??= new Lanes(STREAMS);
      const result = await follow({
        session: this.#session,
        documentId,
        signal: follower.signal,
        texts: this.#texts,
        lanes: this.#lanes,
        onProgress: (progress) => {
          task.advanced(progress);
          this.#view.changed(task);
          this.#notify.progress(task, progress);
        },
      });
      this.#finish(task, result);
    } catch (error) {
      if (!follower.signal.aborted) this.#fail(task, error);
    }
  }

  #finish(task, result) {
    if (!this.#tasks.has(task.id) || !task.active) return;
    if (result.status === 'failed') {
      const { code = 'processing_failed', message, retryable } = result.error ?? {};
      this.#fail(task, new WidgetError(code, this.#texts(), { message, retryable: !!retryable }));
      return;
    }
    this.#memory.dropDocument(task.documentId);
    task.percent = 100;
    this.#accept(task, result);
    this.#view.changed(task);
    this.#notify.finished(task);
  }

  #accept(task, result) {
    task.result = { ...result, invoice_ids: result.results?.invoice_ids ?? [] };
    task.state = result.status === 'needs_review' ? STATES.REVIEW : STATES.DONE;
  }

  #fail(task, error) {
    if (!this.#tasks.has(task.id) || !task.active) return;
    task.error = error;
    if (error?.name !== 'WidgetError') {
      // The page's own function that fetches a user token, above all.
      reportError(error);
      task.error = this.#puzzled();
    }
    if (task.error.code !== 'connection_lost') this.#memory.dropDocument(task.documentId);
    task.state = STATES.FAILED;
    this.#view.changed(task);
    this.#notify.failed(task, publicError(task));
  }

  #puzzled() {
    return new WidgetError('invalid_answer', this.#texts(), { retryable: true });
  }

  #stop(task) {
    task.follower?.abort();
    this.#memory.dropDocument(task.documentId);
    this.#uploader.cancel(task.file);
  }
}
