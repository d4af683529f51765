import { EventStreamParser } from './event-stream.js';
import { backoff, pause } from './pause.js';
import { problemOf, WidgetError } from './problem.js';

const FINAL = new Set(['completed', 'needs_review', 'failed']);
const DONE = new Set(['success', 'needs_review', 'failed']);
const ATTEMPTS = 6;
/** The server writes at least a comment every 15 s; three of them missing means the line is dead. */
const SILENCE = 45_000;

/**
 * Follows a document to its end over any number of dropped connections.
 *
 * @returns the whole result of the final event; rejects with a WidgetError, or the signal's reason when aborted
 */
export async function follow({ session, documentId, signal, onProgress, texts }) {
  const path = `/api/v1/documents/${encodeURIComponent(documentId)}`;
  const seen = new Set();
  let lastId = '';
  let result = null;

  const handle = ({ type, data, id }) => {
    if (id && seen.has(id)) return;
    if (id) seen.add((lastId = id));
    if (type === 'progress') onProgress(JSON.parse(data));
    else if (FINAL.has(type)) result = JSON.parse(data);
  };

  for (let failures = 0; ; ) {
    try {
      const heard = await listen(session, `${path}/events`, lastId, signal, texts, handle);
      failures = heard ? 0 : failures;
    } catch (error) {
      if (signal.aborted || (error instanceof WidgetError && !error.retryable)) throw error;
    }
    if (result) return result;
    if (++failures > ATTEMPTS) return lastLook(session, path, signal, texts);
    await pause(backoff(failures), signal);
  }
}

/** One connection until it ends; says whether it brought anything. */
async function listen(session, path, lastId, signal, texts, handle) {
  const line = new AbortController();
  const hangUp = () => line.abort(signal.reason);
  signal.addEventListener('abort', hangUp);
  let watchdog = setTimeout(hangUp, SILENCE);
  try {
    const headers = { Accept: 'text/event-stream', ...(lastId ? { 'Last-Event-ID': lastId } : {}) };
    const response = await session.fetch(path, { headers, signal: line.signal });
    if (!response.ok) {
      throw problemOf(response.status, await response.text(), response.headers.get('Retry-After'), texts());
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const before = lastId;
    let id = lastId;
    const parser = new EventStreamParser((event) => {
      id = event.id || id;
      handle(event);
    });
    try {
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        clearTimeout(watchdog);
        watchdog = setTimeout(hangUp, SILENCE);
        parser.push(chunk.value);
      }
    } catch (error) {
      if (id === before || signal.aborted) throw error;
    }
    return id !== before;
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener('abort', hangUp);
  }
}

/** The stream cannot be had (a proxy may forbid it): the document itself still tells whether it is done. */
async function lastLook(session, path, signal, texts) {
  const response = await session.fetch(path, { headers: { Accept: 'application/json' }, signal });
  const body = response.ok ? await response.json() : {};
  if (DONE.has(body.status)) return body;
  throw new WidgetError('connection_lost', texts().errors.connectionLost, { retryable: true });
}
