/** Where a whole number below a thousand needs no formatter. */
const PLAIN = /^en(-[A-Z]{2})?$/;

/** Of a megabyte. */
const TENTH = 1024 ** 2 / 10;

/** Figures, dates and sizes in one language. Values come from documents: anything odd is shown as it is, as text. */
export class Format {
  #tag;
  /** Formatters cost more than what they format. */
  #made = new Map();

  constructor(tag) {
    this.#tag = tag;
  }

  money(amount, currency) {
    try {
      return this.figure(amount, { style: 'currency', currency, currencyDisplay: 'code' });
    } catch {
      return [this.number(amount, 2), currency].filter(Boolean).join(' ');
    }
  }

  number(value, decimals = 0) {
    return this.figure(value, { minimumFractionDigits: decimals, maximumFractionDigits: 4 });
  }

  percent(share) {
    return this.figure(share, { style: 'percent', maximumFractionDigits: 0 });
  }

  /** @param value an ISO date without time; it belongs to no time zone */
  date(value) {
    if (typeof value !== 'string') return null;
    const time = Date.parse(`${value}T00:00:00Z`);
    if (Number.isNaN(time)) return value;
    return this.#make(Intl.DateTimeFormat, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
  }

  /** Rounded up: what is over a limit never looks like the limit. */
  size(bytes) {
    const [value, unit, short] =
      bytes >= 1024 ** 2 ? [Math.ceil(bytes / TENTH) / 10, 'megabyte', 'MB'] : [Math.ceil(bytes / 1024), 'kilobyte', 'kB'];
    // The first picture holds a size, and the browser's first formatter would take longer than all else in it.
    if (PLAIN.test(this.#tag) && Number.isInteger(value) && value < 1000) return `${value} ${short}`;
    return this.figure(value, { style: 'unit', unit });
  }

  /** @returns null for what is no number */
  figure(value, options) {
    return typeof value === 'number' ? this.#make(Intl.NumberFormat, options).format(value) : null;
  }

  #make(Kind, options) {
    const key = JSON.stringify(options);
    let made = this.#made.get(key);
    if (!made) this.#made.set(key, (made = new Kind(this.#tag, options)));
    return made;
  }
}
