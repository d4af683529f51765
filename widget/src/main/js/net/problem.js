const LONGEST_WAIT = 120_000;

/**
 * Why a document did not get through. `code` is stable (the server's catalogue, or the widget's own), `message` is the
 * server's sentence in English, `displayMessage` the user's in their language; `retryable` says whether the same file may
 * succeed later. None of them ever holds a token: they are made from answers, never from requests.
 */
export class WidgetError extends Error {
  constructor(code, texts, { message, retryable = false, httpStatus = 0, retryAfterMs = 0, requestId = null } = {}) {
    // The page was refused, which its visitor cannot mend: what the server says then is for the page's maker.
    const setup = /40[13]/.test(httpStatus);
    const own = texts(setup ? 'setup.remedy' : `errors.${code}`);
    super(message ?? own ?? texts('errors.answer', { status: httpStatus }));
    this.name = 'WidgetError';
    // The server's sentence knows more than ours; in another language ours is the one that is understood.
    this.displayMessage = ((setup || texts.has(`errors.${code}`)) && own) || this.message;
    Object.assign(this, { code, setup, retryable, httpStatus, retryAfterMs, requestId });
  }
}

/**
 * An answer that is not 2xx, read as RFC 9457 problem; anything else, such as a proxy's HTML page, still gets a code and a
 * sentence. The API says what is wrong (`detail`) and what to do (`remedy`): the user needs both.
 *
 * @param header a function: name → value or null
 */
export function problemOf(status, body, header, texts) {
  const problem = parse(body);
  const code = typeof problem.code === 'string' ? problem.code : `http_${status}`;
  const transient = status === 408 || status === 425 || status === 429 || status >= 500;
  return new WidgetError(code, texts, {
    message: sentences(problem),
    httpStatus: status,
    retryable: typeof problem.retryable === 'boolean' ? problem.retryable : transient,
    retryAfterMs: retryAfter(header('Retry-After')),
    requestId: header('X-Request-Id') ?? text(problem.request_id) ?? null,
  });
}

/** No answer at all. */
export function networkError(texts) {
  return new WidgetError('network_error', texts, { retryable: true });
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3) → milliseconds, within reason. */
function retryAfter(value) {
  const wait = /^\s*\d/.test(value ?? '') ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Math.max(0, Math.min(LONGEST_WAIT, wait || 0));
}

function parse(body) {
  try {
    return JSON.parse(body) ?? {};
  } catch {
    return {};
  }
}

function sentences({ detail, title, remedy }) {
  const said = text(detail) ?? text(title);
  return said && text(remedy) && !said.includes(remedy) ? `${said} ${remedy}` : said;
}

function text(value) {
  return typeof value === 'string' && value.trim() ? value : undefined;
}
