import { backoff, pause } from './net/pause.js';
import { networkError } from './net/problem.js';

const ATTEMPTS = 5;

/**
 * The folder of exactly this release, from which languages and later parts come: a page that loaded the script from a
 * channel such as `v1` must not mix it with parts of the next release.
 *
 * @param scriptUrl where the script came from, or null: then the API's own copy of the release serves
 */
export function releaseFolder(scriptUrl, endpoint) {
  const script = new URL(scriptUrl ?? `${endpoint}/widget/${VERSION}/cashup-widget.js`);
  const folder = new URL('.', script);
  return new URL(folder.pathname.replace(/\/v\d+\/$/, `/${VERSION}/`), folder);
}

/**
 * A part that is read when it is first needed. Rejects with a WidgetError when it cannot be had; the next call tries anew,
 * under another address since browsers may remember the failure.
 */
export function partLoader(name, folder, texts, learned) {
  let pending = null;
  let tries = 0;
  const attempt = async () => {
    try {
      const part = await import(new URL(`parts/${name}.mjs${tries ? `?${tries}` : ''}`, folder()).href);
      learned(part);
      return part;
    } catch {
      if (++tries % ATTEMPTS === 0) throw networkError(texts());
      await pause(backoff(tries % ATTEMPTS));
      return attempt();
    }
  };
  return () => (pending ??= attempt().catch((error) => ((pending = null), Promise.reject(error))));
}
