/** Where a file stands; `review`, `done`, `failed` and `cancelled` are ends. */
export const STATES = Object.freeze({
  QUEUED: 'queued',
  UPLOADING: 'uploading',
  PROCESSING: 'processing',
  DONE: 'done',
  REVIEW: 'review',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
});

const ACTIVE = new Set([STATES.QUEUED, STATES.UPLOADING, STATES.PROCESSING]);
/** How much of the one progress bar the upload gets; the rest is the server's work. */
const UPLOAD_SHARE = 0.2;

let count = 0;

/** One file on its way. The desk changes it, the view shows it. */
export class Task {
  /** @param file a File, or after a reload only `{name, size}`: such a document can be followed, not sent again */
  constructor(file) {
    this.id = `file-${++count}`;
    this.file = file;
    this.reset();
  }

  get name() {
    return this.file.name;
  }

  get active() {
    return ACTIVE.has(this.state);
  }

  get finished() {
    return this.state === STATES.DONE || this.state === STATES.REVIEW;
  }

  /** Whether another try is possible and may help. */
  get retryable() {
    return (
      (this.file instanceof File || this.error?.code === 'connection_lost') &&
      (this.state === STATES.CANCELLED || (this.state === STATES.FAILED && this.error.retryable))
    );
  }

  /** Back to the start, for another try. */
  reset() {
    this.state = STATES.QUEUED;
    this.percent = 0;
    this.progress = null;
    this.documentId = null;
    this.result = null;
    this.error = null;
    this.follower = null;
    this.waiting = false;
  }

  uploaded(percent) {
    this.state = STATES.UPLOADING;
    this.waiting = false;
    this.#rise(percent * UPLOAD_SHARE);
  }

  advanced(progress) {
    this.progress = progress;
    this.#rise(100 * UPLOAD_SHARE + (Number(progress.percent) || 0) * (1 - UPLOAD_SHARE));
  }

  /** What partners see of it. */
  snapshot() {
    const { id, name, state, percent, documentId, result, error } = this;
    return { id, name, size: this.file.size, state, percent, documentId, result, error: error && publicError(this) };
  }

  /** A bar never runs backwards, even when an upload starts over. */
  #rise(percent) {
    this.percent = Math.max(this.percent, Math.min(100, Math.round(percent)));
  }
}

/** The error a callback gets. */
export function publicError(task) {
  const { code, message, displayMessage, retryable, retryAfterMs, httpStatus, requestId } = task.error;
  return {
    ...{ code, message, displayMessage, retryable, retryAfterMs, httpStatus, requestId },
    fileId: task.id,
    fileName: task.name,
    documentId: task.documentId,
  };
}
