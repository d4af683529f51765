import { follow } from '../net/follow.js';
import { WidgetError } from '../net/problem.js';
import { STATES, Task, publicError } from './task.js';

const FINAL_STATUS = new Set(['success', 'needs_review', 'failed']);

/**
 * Takes every file from choice to result. It owns the tasks; the view is told of each change by `changed(task)` and
 * `removed(task)`, the partner by `notify`.
 */
export class Desk {
  #tasks = new Map();
  #chosen = [];
  #uploader = null;
  #session;
  #config;
  #texts;
  #view;
  #notify;

  constructor({ session, config, texts, view, notify }) {
    this.#session = session;
    this.#config = config;
    this.#texts = texts;
    this.#view = view;
    this.#notify = notify;
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
      const task = this.#of(file);
      if (task) act(task, value);
    };
    return {
      added: (file) => this.#add(file),
      rejected: withTask((task, error) => setTimeout(() => this.#fail(task, error))),
      sending: withTask((task) => this.#progress(task, () => task.uploaded(0))),
      progress: withTask((task, percent) => this.#progress(task, () => task.uploaded(percent))),
      uploaded: withTask((task, answer) => this.#uploaded(task, answer)),
      failed: withTask((task, error) => this.#fail(task, error)),
    };
  }

  /** Starts over what failed or was cancelled. */
  retry(id) {
    const task = this.#tasks.get(id);
    if (!task || task.active || task.state === STATES.DONE || task.state === STATES.REVIEW) return;
    if (task.error && !task.error.retryable) return;
    const { documentId, error } = task;
    const lostOnly = documentId && error?.code === 'connection_lost';
    task.reset();
    if (lostOnly) {
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

  /** Ends all that is under way, without a word to anyone. */
  close() {
    for (const task of this.tasks) task.follower?.abort();
    this.#tasks.clear();
  }

  #add(file) {
    if (!this.#config.ui.multiFileUpload && !this.busy) this.tasks.forEach((task) => this.remove(task.id));
    const task = new Task(file);
    this.#tasks.set(task.id, task);
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
      this.#finish(task, answer);
    } else if (typeof answer.document_id === 'string') {
      this.#follow(task, answer.document_id);
      this.#notify.started(task);
    } else {
      this.#fail(task, new WidgetError('invalid_answer', this.#texts().errors.invalidAnswer, { retryable: true }));
    }
  }

  async #follow(task, documentId) {
    const follower = new AbortController();
    Object.assign(task, { documentId, follower, state: STATES.PROCESSING });
    task.advanced({ percent: 0, stage: 'queued' });
    this.#view.changed(task);
    try {
      const result = await follow({
        session: this.#session,
        documentId,
        signal: follower.signal,
        texts: this.#texts,
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
      const { code, message, retryable } = result.error ?? {};
      this.#fail(
        task,
        new WidgetError(code ?? 'processing_failed', message ?? this.#texts().errors.failed, { retryable: !!retryable }),
      );
      return;
    }
    task.percent = 100;
    task.result = { ...result, invoice_ids: result.results?.invoice_ids ?? [] };
    task.state = result.status === 'needs_review' ? STATES.REVIEW : STATES.DONE;
    this.#view.changed(task);
    this.#notify.finished(task);
  }

  #fail(task, error) {
    if (!this.#tasks.has(task.id) || !task.active) return;
    task.error =
      error instanceof WidgetError ? error : new WidgetError('invalid_answer', this.#texts().errors.invalidAnswer);
    task.state = STATES.FAILED;
    this.#view.changed(task);
    this.#notify.failed(task, publicError(task));
  }

  #stop(task) {
    task.follower?.abort();
    this.#uploader.cancel(task.file);
  }

  #of(file) {
    return this.tasks.find((task) => task.file === file);
  }
}
