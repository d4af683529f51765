const DELAY = 100;

/**
 * What outlives a reload in this tab: the session's last token, the documents under way, and the idempotency keys of files
 * whose upload had not ended. Where storage is forbidden or full nothing is kept and nothing breaks.
 */
export class Memory {
  #key;
  #on;
  #known = null;
  #writing = 0;
  /** Keys of uploads that a reload cut off, by file: whoever chooses such a file again goes on with its key. */
  #left = new Map();

  constructor({ endpoint, apiKey, clientId, reattach }, place) {
    this.#key = `cashup:${[endpoint, apiKey, clientId, place].join('|')}`;
    this.#on = reattach;
  }

  /** Read when first needed: the first look into the storage waits for another process. */
  get #kept() {
    if (!this.#known) {
      this.#known = { token: null, documents: {}, uploads: {}, ...this.#read() };
      for (const [key, file] of Object.entries(this.#known.uploads)) this.#left.set(file, key);
    }
    return this.#known;
  }

  get = () => this.#kept.token;

  set = (token) => {
    this.#kept.token = token;
    this.#write();
  };

  /** Documents that were under way: id → `{name, size}`. */
  get documents() {
    return this.#kept.documents;
  }

  keepDocument(id, { name, size }) {
    this.#kept.documents[id] = { name, size };
    this.#write();
  }

  dropDocument(id) {
    if (delete this.#kept.documents[id]) this.#write();
  }

  /** The key of this very file when its upload was cut off by a reload, else a new one. */
  keyOf(file) {
    const signature = [file.name, file.size, file.lastModified].join('|');
    const { uploads } = this.#kept;
    const key = this.#left.get(signature) ?? randomKey();
    this.#left.delete(signature);
    uploads[key] = signature;
    this.#write();
    return key;
  }

  dropKey(key) {
    if (delete this.#kept.uploads[key]) this.#write();
  }

  /** Lets go of everything, but for what it never looked at: the next widget here, as under a strict mode, goes on with it. */
  clear() {
    clearTimeout(this.#writing);
    this.#on = false;
    if (!this.#known) return;
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // There was nothing, then.
    }
  }

  #read() {
    try {
      return this.#on ? JSON.parse(sessionStorage.getItem(this.#key)) : null;
    } catch {
      return null;
    }
  }

  /** Soon, and once for all that changes until then: a thousand files must not write a thousand times. */
  #write() {
    if (!this.#on || this.#writing) return;
    this.#writing = setTimeout(() => {
      this.#writing = 0;
      try {
        sessionStorage.setItem(this.#key, JSON.stringify(this.#kept));
      } catch {
        // Private mode or a full store: a reload then starts anew.
      }
    }, DELAY);
  }
}

/** crypto.randomUUID exists on secure pages only. */
export function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
