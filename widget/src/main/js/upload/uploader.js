import Dropzone from 'dropzone';
import { networkError, problemOf, WidgetError } from '../net/problem.js';
import { backoff, pause } from '../net/pause.js';

// Without this Dropzone takes over every element of the host page that has the class 'dropzone'.
Dropzone.autoDiscover = false;

const ATTEMPTS = 4;

/**
 * Dropzone with its faults kept away from the rest: it picks, queues and sends files; what is shown is not its business.
 *
 * Handlers: `added(file)`, `rejected(file, error)`, `sending(file)`, `progress(file, percent)`, `uploaded(file, answer)`,
 * `failed(file, error)`, `dragging(boolean)`.
 */
export class Uploader {
  #zone;
  #config;
  #session;
  #texts;
  #handlers;
  #sent = new Map();
  #stopped = new AbortController();

  constructor({ element, button, inputHost, config, session, texts, handlers }) {
    this.#config = config;
    this.#session = session;
    this.#texts = texts;
    this.#handlers = handlers;
    this.#zone = new Dropzone(element, {
      url: () => `${config.endpoint}/api/v1/process-document`,
      clickable: button,
      hiddenInputContainer: inputHost,
      previewTemplate: '',
      previewsContainer: false,
      disablePreviews: true,
      createImageThumbnails: false,
      ...limits(config),
      parallelUploads: 2,
      dictFileTooBig: 'file_too_large',
      dictInvalidFileType: 'unsupported_media_type',
      dictMaxFilesExceeded: 'one_at_a_time',
      // These two would need the API's leave in every preflight and say nothing.
      headers: { 'Cache-Control': null, 'X-Requested-With': null },
      // By default a cancelled file counts as an error, and an error is tried again.
      canceled() {},
      accept: (file, done) => done(file.size === 0 ? 'empty_file' : undefined),
      transformFile: (file, done) => this.#authorise(file, done),
    });
    this.#listen();
    element.parentNode.addEventListener('dragover', (event) => this.#refuseDrop(event), true);
    element.parentNode.addEventListener('drop', (event) => this.#refuseDrop(event), true);
  }

  /** Takes over changed limits; Dropzone reads them anew for each file, its hidden input does not. */
  refresh() {
    Object.assign(this.#zone.options, limits(this.#config));
    this.#zone.hiddenFileInput.accept = this.#zone.options.acceptedFiles;
    this.#zone.hiddenFileInput.multiple = this.#config.ui.multiFileUpload;
  }

  /** Opens the file picker; works in a click or key handler only. */
  open() {
    this.#zone.hiddenFileInput.click();
  }

  /** Dropzone writes its state on the File itself, so each use gets a File of its own. */
  add(file) {
    this.#zone.addFile(new File([file], file.name, { type: file.type, lastModified: file.lastModified }));
  }

  /** Sends again; `fresh` makes it a new request for the server instead of the same one repeated. */
  resend(file, fresh) {
    const state = this.#sent.get(file);
    state.attempts = 0;
    state.renewed = false;
    if (fresh) state.key = randomKey();
    this.#requeue(file);
  }

  cancel(file) {
    this.#sent.get(file).run++;
    this.#zone.cancelUpload(file);
  }

  forget(file) {
    this.cancel(file);
    this.#sent.delete(file);
    this.#zone.removeFile(file);
  }

  destroy() {
    this.#stopped.abort();
    this.#zone.off();
    this.#zone.destroy();
  }

  /** Without drag and drop a file that is dropped here must not make the browser leave the page for it. */
  #refuseDrop(event) {
    if (this.#config.ui.dragAndDrop) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'none';
  }

  #listen() {
    let depth = 0;
    const drag = (change) => () => {
      depth = this.#config.ui.dragAndDrop ? Math.max(0, change(depth)) : 0;
      this.#handlers.dragging(depth > 0);
    };
    this.#zone
      .on('dragenter', drag((now) => now + 1))
      .on('dragleave', drag((now) => now - 1))
      .on('drop', drag(() => 0))
      .on('addedfile', (file) => {
        // Its own object: Dropzone finds files by this property and would cancel all that have none.
        file.xhr = { abort() {} };
        this.#sent.set(file, { key: randomKey(), attempts: 0, run: 0, renewed: false });
        this.#handlers.added(file);
      })
      .on('sending', (file, xhr, form) => this.#prepare(file, xhr, form))
      .on('uploadprogress', (file, percent) => this.#handlers.progress(file, percent))
      .on('success', (file) => this.#handlers.uploaded(file, answerOf(file.xhr)))
      .on('error', (file, message, xhr) => {
        if (file.accepted) this.#answer(file, xhr);
        else this.#handlers.rejected(file, new WidgetError(message, this.#texts().errors[message]));
      });
  }

  async #authorise(file, done) {
    if (this.#stopped.signal.aborted) return;
    const state = this.#sent.get(file);
    const run = ++state.run;
    this.#handlers.sending(file);
    try {
      state.token = await this.#session.token();
      if (run === state.run) done(file);
    } catch (error) {
      if (run !== state.run) return;
      file.status = Dropzone.ERROR;
      this.#retryOrFail(file, state, error);
      this.#zone.processQueue();
    }
  }

  #prepare(file, xhr, form) {
    const { token, key } = this.#sent.get(file);
    xhr.setRequestHeader('Authorization', `Bearer ${token}`);
    xhr.setRequestHeader('Prefer', 'respond-async');
    xhr.setRequestHeader('Idempotency-Key', key);
    if (this.#config.clientId) form.append('client_id', this.#config.clientId);
    form.append('tier_preference', this.#config.tierPreference);
    form.append('confidence_threshold', String(this.#config.confidenceThreshold));
  }

  #answer(file, xhr) {
    const state = this.#sent.get(file);
    if (xhr?.status === 401 && !state.renewed) {
      state.renewed = true;
      this.#session.refuse(state.token);
      const { run } = state;
      // Dropzone is still inside the file's failure: let it finish first.
      setTimeout(() => run === state.run && this.#requeue(file));
      return;
    }
    const error = xhr?.status
      ? problemOf(xhr.status, xhr.responseText, xhr.getResponseHeader('Retry-After'), this.#texts())
      : networkError(this.#texts());
    this.#retryOrFail(file, state, error);
  }

  #retryOrFail(file, state, error) {
    if (!error.retryable || ++state.attempts >= ATTEMPTS) {
      this.#handlers.failed(file, error);
      return;
    }
    const run = state.run;
    pause(Math.max(error.retryAfter, backoff(state.attempts)), this.#stopped.signal).then(
      () => run === state.run && this.#requeue(file),
      () => undefined,
    );
  }

  #requeue(file) {
    if (this.#stopped.signal.aborted || !this.#sent.has(file)) return;
    file.xhr = { abort() {} };
    file.upload.bytesSent = 0;
    file.upload.progress = 0;
    file.status = Dropzone.ADDED;
    this.#zone.enqueueFile(file);
  }
}

function limits({ maxFileSize, acceptedFiles, ui }) {
  return {
    maxFilesize: maxFileSize / 1024 ** 2,
    acceptedFiles: acceptedFiles.join(','),
    maxFiles: ui.multiFileUpload ? null : 1,
  };
}

function answerOf(xhr) {
  try {
    return JSON.parse(xhr.responseText);
  } catch {
    return {};
  }
}

/** crypto.randomUUID exists on secure pages only. */
function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
