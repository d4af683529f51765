/**
 * Reads `text/event-stream` as the HTML standard defines it (fetch is used since EventSource cannot send a Bearer header).
 * Feed it decoded text in any pieces; it calls back with `{type, data, id}`.
 */
export class EventStreamParser {
  #emit;
  #rest = '';
  #type = '';
  #data = [];
  #id = '';
  #first = true;

  constructor(emit) {
    this.#emit = emit;
  }

  push(text) {
    this.#rest += this.#first ? text.replace(/^\uFEFF/, '') : text;
    if (text) this.#first = false;
    // A CR at the very end may be half of a CRLF: it waits for the next piece.
    const lines = this.#rest.split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop();
    for (const line of lines) this.#line(line);
  }

  #line(line) {
    if (line === '') {
      this.#dispatch();
      return;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#type = value;
    else if (field === 'data') this.#data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
  }

  #dispatch() {
    if (this.#data.length > 0) {
      this.#emit({ type: this.#type || 'message', data: this.#data.join('\n'), id: this.#id });
    }
    this.#type = '';
    this.#data = [];
  }
}
