import { networkError, problemOf } from './problem.js';

const RENEW_BEFORE = 60_000;

/**
 * The short-lived token behind every request. It is fetched when first needed, renewed a minute before its end, and
 * once more when the server refuses it; callers that ask at the same time share one request. Renewing shows the last
 * token, refused or not: the server then carries on the same session, whose documents stay readable.
 */
export class Session {
  #config;
  #texts;
  #token = null;
  #last = null;
  #goodUntil = 0;
  #pending = null;

  constructor(config, texts) {
    this.#config = config;
    this.#texts = texts;
  }

  /** The current token; rejects with a WidgetError. */
  async token() {
    if (this.#token && Date.now() < this.#goodUntil) return this.#token;
    this.#pending ??= this.#open().finally(() => (this.#pending = null));
    return this.#pending;
  }

  /** Forgets a token that the server refused, unless it was replaced meanwhile. */
  refuse(token) {
    if (token === this.#token) this.#token = null;
  }

  /** For other credentials: nothing of the old ones may reach another endpoint. */
  reset() {
    this.#token = null;
    this.#last = null;
  }

  /** fetch with the Bearer header; the answer is any status but a 401 that a new token would mend. */
  async fetch(path, { headers, signal } = {}) {
    for (let first = true; ; first = false) {
      const token = await this.token();
      const response = await this.#send(path, { headers: { ...headers, Authorization: `Bearer ${token}` }, signal });
      if (response.status !== 401 || !first) return response;
      this.refuse(token);
    }
  }

  async #open() {
    const { apiKey, clientId, userToken } = this.#config;
    const user = typeof userToken === 'function' ? await userToken() : userToken;
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
    if (!response.ok) {
      throw problemOf(response.status, await response.text(), response.headers.get('Retry-After'), this.#texts());
    }
    const session = await response.json();
    const lifetime = session.expires_in * 1000;
    this.#token = this.#last = session.access_token;
    this.#goodUntil = Date.now() + Math.max(lifetime - RENEW_BEFORE, lifetime / 2);
    return this.#token;
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
