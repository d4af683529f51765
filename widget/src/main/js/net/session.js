import { networkError, problemOf } from './problem.js';

const RENEW_BEFORE = 60_000;
/** A token may die under a request again and again when the queue is long; more in a row than this is no accident. */
const REFUSALS = 3;

/**
 * The short-lived token behind every request. It is fetched when first needed, renewed a minute before its end, and
 * once more when the server refuses it; callers that ask at the same time share one request. Renewing shows the last
 * token, refused or not: the server then carries on the same session, whose documents stay readable, also after a reload.
 */
export class Session {
  #config;
  #texts;
  #memory;
  #token = null;
  /** The last token there was, null for none; undefined until the memory is asked. */
  #last = undefined;
  #goodUntil = 0;
  #pending = null;
  /** Counts the credentials; a session that was asked for with earlier ones is not used. */
  #turn = 0;

  /** @param memory keeps the last token over a reload: `get()`, `set(token)` */
  constructor(config, texts, memory) {
    this.#config = config;
    this.#texts = texts;
    this.#memory = memory;
  }

  /** The current token; rejects with a WidgetError. */
  async token() {
    if (this.#token && Date.now() < this.#goodUntil) return this.#token;
    const pending = (this.#pending ??= this.#open(this.#turn));
    try {
      return await pending;
    } finally {
      if (pending === this.#pending) this.#pending = null;
    }
  }

  /** Forgets a token that the server refused, unless it was replaced meanwhile. */
  refuse(token) {
    if (token === this.#token) this.#token = null;
  }

  /** For other credentials: nothing of the old ones may reach another endpoint. */
  reset() {
    this.#token = this.#last = this.#pending = null;
    this.#turn++;
  }

  /** fetch with the Bearer header; the answer is any status but a 401 that a new token would mend. */
  async fetch(path, { headers, ...init } = {}) {
    for (let refusals = 0; ; ) {
      const token = await this.token();
      const response = await this.#send(path, { ...init, headers: { ...headers, Authorization: `Bearer ${token}` } });
      if (response.status !== 401 || ++refusals >= REFUSALS) return response;
      this.refuse(token);
    }
  }

  /** As fetch, and anything but 2xx rejects with a WidgetError. */
  async expect(path, init) {
    const response = await this.fetch(path, init);
    if (response.ok) return response;
    throw await this.#problem(response);
  }

  async #open(turn) {
    const { apiKey, clientId, userToken } = this.#config;
    const user = typeof userToken === 'function' ? await userToken() : userToken;
    if (turn !== this.#turn) return this.token();
    if (this.#last === undefined) this.#last = this.#memory.get();
    // JSON leaves out what is undefined.
    const body = { publishable_key: apiKey, client_id: clientId, user_token: user || undefined };
    const response = await this.#send('/api/v1/widget/sessions', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        ...(this.#last ? { Authorization: `Bearer ${this.#last}` } : {}),
      },
      body: JSON.stringify(body),
    });
    const session = response.ok ? await response.json() : await this.#problem(response);
    if (turn !== this.#turn) return this.token();
    if (!response.ok) throw session;
    const lifetime = session.expires_in * 1000;
    this.#token = this.#last = session.access_token;
    this.#memory.set(this.#token);
    this.#goodUntil = Date.now() + Math.max(lifetime - RENEW_BEFORE, lifetime / 2);
    return this.#token;
  }

  async #problem(response) {
    return problemOf(response.status, await response.text(), (name) => response.headers.get(name), this.#texts());
  }

  async #send(path, init) {
    try {
      return await fetch(this.#config.endpoint + path, { ...init, credentials: 'omit', cache: 'no-store' });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw networkError(this.#texts());
    }
  }
}
