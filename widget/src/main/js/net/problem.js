/**
 * Why a document did not get through. `message` is a sentence for the user, `code` is stable, `retryable` says whether
 * the same file may succeed later, `status` is the HTTP status or 0.
 */
export class WidgetError extends Error {
  constructor(code, message, { retryable = false, status = 0, retryAfter = 0 } = {}) {
    super(message);
    this.name = 'WidgetError';
    this.code = code;
    this.retryable = retryable;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/**
 * An answer that is not 2xx, read as RFC 9457 problem; anything else still gets a code and a sentence. The API says what is
 * wrong (`detail`) and what to do (`remedy`): the user needs both.
 */
export function problemOf(status, body, retryAfterHeader, texts) {
  const problem = parse(body);
  const transient = status === 429 || status >= 500;
  return new WidgetError(
    typeof problem.code === 'string' ? problem.code : `http_${status}`,
    sentences(problem) ?? texts.errors.answer(status),
    {
      status,
      retryable: typeof problem.retryable === 'boolean' ? problem.retryable : transient,
      retryAfter: Math.min(60, Number(retryAfterHeader) || 0) * 1000,
    },
  );
}

/** No answer at all. */
export function networkError(texts) {
  return new WidgetError('network_error', texts.errors.network, { retryable: true });
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
