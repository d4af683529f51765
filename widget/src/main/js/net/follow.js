import { EventStreamParser } from './event-stream.js';
import { backoff, pause } from './pause.js';
import { WidgetError } from './problem.js';

const FINAL = new Set(['completed', 'needs_review', 'failed']);
const DONE = new Set(['success', 'needs_review', 'failed']);
const ATTEMPTS = 6;
const RETRY_CAP = 2000;
/** The server writes something at once; a stream that stays silent so long is kept back by a proxy. */
const BUFFERED = 4000;
/** The server writes at least a comment every 15 s; three of them missing means the line is dead. */
const SILENCE = 45_000;
/** A stream that is quiet this long steps back when others wait for a connection. */
const YIELD = 2000;
const POLL = 2000;

/**
 * Follows a document to its end over any number of dropped connections, by polling where a proxy keeps streams back.
 *
 * @param lanes places for streams, see Lanes
 * @returns the whole result of the final event; rejects with a WidgetError, or the signal's reason when aborted
 */
export async function follow({ session, documentId, signal, onProgress, texts, lanes }) {
  const path = `/api/v1/documents/${encodeURIComponent(documentId)}`;
  const seen = new Set();
  const state = { lastId: '', result: null, mute: 0 };
  const handle = ({ type, data, id }) => {
    if (id && seen.has(id)) return;
    if (id) seen.add((state.lastId = id));
    if (type === 'progress') onProgress(JSON.parse(data));
    else if (FINAL.has(type)) state.result = JSON.parse(data);
  };

  for (let failures = 0; ; ) {
    const leave = await lanes.enter(signal);
    let end = 'cut';
    try {
      end = await listen(session, `${path}/events`, state, signal, handle, lanes);
      failures = end === 'cut' ? failures : 0;
    } catch (error) {
      if (signal.aborted || error.retryable === false) throw error;
    } finally {
      leave();
    }
    if (state.result) return state.result;
    if (end === 'buffered' || ++failures > ATTEMPTS) return poll(session, path, signal, onProgress, texts);
    if (end !== 'yielded') await pause(backoff(failures, 0, RETRY_CAP), signal);
  }
}

/**
 * One connection until it ends.
 *
 * @param state `lastId` to go on from, and `mute`: how long there was not a byte, over all connections since there was one,
 *     so that a stream which is kept back is known even where connections are short
 * @returns 'heard' when it brought events, 'cut' when not, 'buffered' when not even the server's greeting came, 'yielded'
 *     when it stepped back for others
 */
async function listen(session, path, state, signal, handle, lanes) {
  const line = new AbortController();
  const hangUp = (why) => line.abort(why ?? signal.reason);
  const aborted = () => hangUp();
  signal.addEventListener('abort', aborted);
  let heard = false;
  let bytes = false;
  let stepped = false;
  const begun = Date.now();
  let quiet = begun;
  const watch = setInterval(() => {
    const silence = Date.now() - quiet;
    stepped = bytes && lanes.wanted && silence > YIELD;
    if (stepped || (bytes ? silence > SILENCE : state.mute + silence > BUFFERED)) hangUp(new DOMException('silent', 'TimeoutError'));
  }, 500);
  try {
    const headers = { Accept: 'text/event-stream', ...(state.lastId ? { 'Last-Event-ID': state.lastId } : {}) };
    const response = await session.expect(path, { headers, signal: line.signal });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const parser = new EventStreamParser((event) => {
      heard = true;
      handle(event);
    });
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      bytes = true;
      quiet = Date.now();
      parser.push(chunk.value);
    }
  } catch (error) {
    if (signal.aborted) throw error;
    if (stepped) return 'yielded';
    if (line.signal.aborted && !bytes) return navigator.onLine === false ? 'cut' : 'buffered';
    if (!heard) throw error;
  } finally {
    clearInterval(watch);
    state.mute = bytes ? 0 : state.mute + Date.now() - begun;
    signal.removeEventListener('abort', aborted);
    line.abort();
  }
  return heard ? 'heard' : 'cut';
}

/** No stream can be had: the document itself tells how far it is. */
async function poll(session, path, signal, onProgress, texts) {
  let last = '';
  for (let failures = 0; failures <= ATTEMPTS; ) {
    try {
      const body = await (await session.expect(path, { headers: { Accept: 'application/json' }, signal })).json();
      if (DONE.has(body.status)) return body;
      failures = 0;
      if (body.status !== last) onProgress({ document_id: body.document_id, stage: (last = body.status), percent: 0 });
    } catch (error) {
      if (signal.aborted || error.retryable === false) throw error;
      failures++;
    }
    await pause(failures ? backoff(failures) : POLL, signal);
  }
  throw new WidgetError('connection_lost', texts(), { retryable: true });
}
