import { CHUNK } from '../config/file-size.js';
import { networkError, problemOf, WidgetError } from '../net/problem.js';
import { readable } from './readable.js';

const UPLOADS = '/api/v1/uploads';
const TUS = { 'Tus-Resumable': '1.0.0' };
/** A token may die under a chunk; more in a row than this is no accident. */
const REFUSALS = 3;
/** So long, in milliseconds, nothing may move before a connection counts as lost: not every one that dies says so. */
const QUIET = 60_000;

/**
 * One large file, sent in chunks by the tus protocol (https://tus.io). The server knows how far it has come, and finds it
 * again by the file's idempotency key: whoever sends the same file after a fault or a reload goes on from there.
 */
export class LargeUpload {
  #file;
  #key;
  #config;
  #session;
  #texts;
  #progress;
  #path = null;
  #document = null;
  /** The most bytes that the server ever said it had. */
  #furthest = 0;
  #stopped = new AbortController();

  /**
   * @param key the file's idempotency key
   * @param progress told of percent, and whether the server has more than ever before
   */
  constructor({ file, key, config, session, texts, progress }) {
    this.#file = file;
    this.#key = key;
    this.#config = config;
    this.#session = session;
    this.#texts = texts;
    this.#progress = progress;
  }

  /** Sends what the server does not have yet; resolves to its answer as text, rejects with a WidgetError. */
  async send() {
    try {
      let offset = await this.#begin();
      while (!this.#document) offset = await this.#next(offset);
      return JSON.stringify({ document_id: this.#document, status: 'queued' });
    } finally {
      // Its place was not known yet when it was given up.
      if (this.#stopped.signal.aborted) this.#end();
    }
  }

  /** Stops, and lets the server forget what came; this object is done then. */
  cancel() {
    this.#stopped.abort();
    this.#end();
  }

  /** A new upload, or the one that the key stands for. */
  async #begin() {
    const { clientId, tierPreference, confidenceThreshold } = this.#config;
    const metadata = {
      filename: this.#file.name,
      ...(clientId ? { client_id: clientId } : {}),
      tier_preference: tierPreference,
      confidence_threshold: String(confidenceThreshold),
    };
    const { headers } = await this.#session.expect(UPLOADS, {
      method: 'POST',
      headers: {
        ...TUS,
        'Upload-Length': String(this.#file.size),
        'Upload-Metadata': Object.entries(metadata).map(([name, value]) => `${name} ${base64(value)}`).join(),
        'Idempotency-Key': this.#key,
      },
    });
    const path = headers.get('Location');
    // The token goes nowhere else, whatever an answer says.
    if (!path?.startsWith(`${UPLOADS}/`)) throw this.#puzzled();
    this.#path = path;
    this.#stopped.signal.throwIfAborted();
    return this.#reached((name) => headers.get(name));
  }

  /** After the last byte a chunk without any asks what became of it. */
  async #next(offset) {
    const chunk = this.#file.slice(offset, offset + CHUNK);
    for (let refusals = 0; ; ) {
      const token = await this.#session.token();
      const xhr = await this.#send(offset, chunk, token);
      const header = (name) => xhr.getResponseHeader(name);
      if (xhr.status === 204) {
        const now = this.#reached(header);
        if (now <= offset && !this.#document) throw this.#puzzled();
        return now;
      }
      if (xhr.status !== 401 || ++refusals >= REFUSALS) {
        const error = problemOf(xhr.status, xhr.responseText, header, this.#texts());
        // Its time was over: there will be another.
        if (error.code === 'upload_not_found') error.retryable = true;
        throw error;
      }
      this.#session.refuse(token);
    }
  }

  #reached(header) {
    const offset = Number(header('Upload-Offset'));
    this.#document = header('Upload-Document');
    const further = offset > this.#furthest;
    if (further) this.#furthest = offset;
    this.#tell(offset, further);
    return offset;
  }

  #tell(bytes, further = false) {
    this.#progress((100 * bytes) / this.#file.size, further);
  }

  /** By XMLHttpRequest: fetch says nothing of what has been sent. Resolves with any answer. */
  #send(offset, chunk, token) {
    return new Promise((resolve, reject) => {
      const { signal } = this.#stopped;
      signal.throwIfAborted();
      const xhr = new XMLHttpRequest();
      const stop = () => xhr.abort();
      let quiet = setTimeout(stop, QUIET);
      signal.addEventListener('abort', stop);
      window.addEventListener('offline', stop);
      xhr.open('PATCH', this.#config.endpoint + this.#path);
      const headers = {
        ...TUS,
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/offset+octet-stream',
        'Upload-Offset': String(offset),
      };
      for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
      xhr.upload.onprogress = ({ loaded }) => {
        clearTimeout(quiet);
        quiet = setTimeout(stop, QUIET);
        this.#tell(offset + Math.min(loaded, chunk.size));
      };
      xhr.onload = () => resolve(xhr);
      xhr.onabort = () => reject(signal.reason ?? networkError(this.#texts()));
      xhr.onerror = async () =>
        reject(
          (await readable(this.#file))
            ? networkError(this.#texts())
            : new WidgetError('file_unreadable', this.#texts()),
        );
      xhr.onloadend = () => {
        clearTimeout(quiet);
        signal.removeEventListener('abort', stop);
        window.removeEventListener('offline', stop);
      };
      xhr.send(chunk);
    });
  }

  #end() {
    if (!this.#path) return;
    // Should this not arrive, the server's own sweep does the same later.
    this.#session.fetch(this.#path, { method: 'DELETE', headers: TUS, keepalive: true }).catch(() => undefined);
    this.#path = null;
  }

  #puzzled() {
    return new WidgetError('invalid_answer', this.#texts(), { retryable: true });
  }
}

function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
