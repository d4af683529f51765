import Dropzone from 'dropzone';
import { CHUNK } from '../config/file-size.js';
import { randomKey } from '../net/memory.js';
import { backoff, pause } from '../net/pause.js';
import { networkError, problemOf, WidgetError } from '../net/problem.js';
import { readable } from './readable.js';

// Without this Dropzone takes over every element of the host page that has the class 'dropzone'.
Dropzone.autoDiscover = false;

const ATTEMPTS = 8;
/** Fewer without any answer: somebody should hear soon that the service is not there. */
const UNREACHABLE = 6;
const REFUSALS = 3;
/** How long a thousand files may keep the page busy at a stretch, in milliseconds. */
const SLICE = 12;
/** So many of them are there when `addFiles` returns, however slow the machine. */
const AT_ONCE = 10;

/**
 * Dropzone with its faults kept away from the rest: it picks, queues and sends files; what is shown is not its business.
 *
 * Handlers: `added(file)`, `rejected(file, error)`, `sending(file)`, `progress(file, percent)`, `waiting(file, offline)`,
 * `uploaded(file, answer)`, `failed(file, error)`, `dragging(boolean)`.
 */
export class Uploader {
  #zone;
  #config;
  #session;
  #memory;
  #texts;
  #handlers;
  #large;
  #sent = new Map();
  #stopped = new AbortController();
  #arriving = [];
  #take;
  /** When the present slice ends; 0 between slices. */
  #until = 0;
  #taken = 0;

  /** @param large resolves to the part that sends files in chunks */
  constructor({ element, button, inputHost, config, session, memory, texts, handlers, large }) {
    this.#config = config;
    this.#session = session;
    this.#memory = memory;
    this.#texts = texts;
    this.#handlers = handlers;
    this.#large = large;
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
    const take = this.#zone.addFile.bind(this.#zone);
    // Whatever way files come in, they come through here.
    this.#zone.addFile = (file) => this.#arrive(() => file);
    this.#take = (made) => take(made());
    this.#listen();
    const { signal } = this.#stopped;
    element.parentNode.addEventListener('dragover', (event) => this.#refuseDrop(event), { capture: true, signal });
    element.parentNode.addEventListener('paste', (event) => this.#paste(event), { signal });
    element.parentNode.addEventListener('drop', (event) => this.#refuseDrop(event), { capture: true, signal });
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
    this.#arrive(() => new File([file], file.name, { type: file.type, lastModified: file.lastModified }));
  }

  /** Sends again; `fresh` makes it a new request for the server instead of the same one repeated. */
  resend(file, fresh) {
    const state = this.#sent.get(file);
    state.attempts = 0;
    state.refusals = 0;
    if (fresh) Object.assign(state, { key: randomKey(), large: null });
    this.#requeue(file);
  }

  cancel(file) {
    const state = this.#sent.get(file);
    if (!state) return;
    state.run++;
    state.large?.cancel();
    state.large = null;
    this.#zone.cancelUpload(file);
  }

  forget(file) {
    if (!this.#sent.has(file)) return;
    this.cancel(file);
    this.#memory.dropKey(this.#sent.get(file).key);
    this.#sent.delete(file);
    this.#zone.removeFile(file);
  }

  destroy() {
    this.#stopped.abort();
    this.#arriving.length = 0;
    for (const { large } of this.#sent.values()) large?.cancel();
    this.#zone.off();
    this.#zone.destroy();
  }

  /**
   * The first ones at once, the rest in slices with room for the page between them.
   *
   * @param made gives the file; to make one takes the browser a moment, too
   */
  #arrive(made) {
    this.#arriving.push(made);
    if (!this.#until) {
      this.#until = performance.now() + SLICE;
      this.#taken = 0;
      setTimeout(() => {
        this.#until = 0;
        if (this.#arriving.length > 0) this.#arrive(this.#arriving.pop());
      });
    }
    while (this.#arriving.length > 0 && (this.#taken < AT_ONCE || performance.now() < this.#until)) {
      this.#taken++;
      this.#take(this.#arriving.shift());
    }
  }

  /** Without drag and drop a file that is dropped here must not make the browser leave the page for it. */
  #refuseDrop(event) {
    if (this.#config.ui.dragAndDrop) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'none';
  }

  /** Files from the clipboard, such as a screenshot, while the focus is in the widget; text stays text. */
  #paste(event) {
    const { files } = event.clipboardData;
    if (files.length === 0) return;
    event.preventDefault();
    for (const file of files) this.add(file);
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
        this.#sent.set(file, { key: this.#memory.keyOf(file), attempts: 0, run: 0, refusals: 0 });
        this.#handlers.added(file);
      })
      .on('sending', (file, xhr, form) => this.#prepare(file, xhr, form))
      .on('uploadprogress', (file, percent) => this.#handlers.progress(file, percent))
      .on('success', (file) => {
        const state = this.#sent.get(file);
        if (state) state.large = null;
        this.#memory.dropKey(state?.key);
        this.#handlers.uploaded(file, answerOf(file.xhr));
      })
      .on('error', (file, message, xhr) => {
        if (file.accepted) this.#answer(file, xhr);
        else this.#handlers.rejected(file, new WidgetError(message, this.#texts()));
      });
  }

  async #authorise(file, done) {
    if (this.#stopped.signal.aborted) return;
    const state = this.#sent.get(file);
    const run = ++state.run;
    this.#handlers.sending(file);
    try {
      if (file.size > CHUNK) {
        const responseText = await this.#inChunks(file, state);
        if (run !== state.run) return;
        file.xhr = { abort() {}, responseText };
        this.#zone._finished([file]);
        return;
      }
      state.token = await this.#session.token();
      if (run === state.run && !this.#stopped.signal.aborted) done(file);
    } catch (error) {
      if (run !== state.run || this.#stopped.signal.aborted) return;
      file.status = Dropzone.ERROR;
      this.#retryOrFail(file, state, error);
      this.#zone.processQueue();
    }
  }

  /** Dropzone holds the file's place in the queue, and knows of nothing else. */
  async #inChunks(file, state) {
    const { LargeUpload } = await this.#large();
    this.#stopped.signal.throwIfAborted();
    state.large ??= new LargeUpload({
      ...{ file, key: state.key, config: this.#config, session: this.#session, texts: this.#texts },
      progress: (percent, further) => {
        // Tries count only while nothing comes of them.
        if (further) state.attempts = 0;
        this.#handlers.progress(file, percent);
      },
    });
    return state.large.send();
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

  async #answer(file, xhr) {
    const state = this.#sent.get(file);
    const { run } = state;
    if (xhr?.status === 401 && ++state.refusals < REFUSALS) {
      this.#session.refuse(state.token);
      // Dropzone is still inside the file's failure: let it finish first.
      setTimeout(() => run === state.run && this.#requeue(file));
      return;
    }
    let error;
    if (xhr?.status) {
      error = problemOf(xhr.status, xhr.responseText, (name) => xhr.getResponseHeader(name), this.#texts());
    } else {
      error = (await readable(file))
        ? networkError(this.#texts())
        : new WidgetError('file_unreadable', this.#texts());
    }
    if (run === state.run) this.#retryOrFail(file, state, error);
  }

  #retryOrFail(file, state, error) {
    const unreachable = error.httpStatus === 0;
    const offline = unreachable && navigator.onLine === false;
    // While the machine is offline nothing was tried.
    if (!offline && error.retryable) state.attempts++;
    if (!error.retryable || state.attempts >= (unreachable ? UNREACHABLE : ATTEMPTS)) {
      this.#handlers.failed(file, error);
      return;
    }
    const run = state.run;
    this.#handlers.waiting(file, unreachable);
    pause(backoff(Math.max(1, state.attempts), error.retryAfterMs), this.#stopped.signal).then(
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
    return JSON.parse(xhr.responseText) ?? {};
  } catch {
    return {};
  }
}
