import { fromAttributes, mergeOptions } from '../config/options.js';
import { tell } from '../events.js';
import { chooseLocale, loadLanguage } from '../locales/index.js';
import { el } from './dom.js';

/**
 * What a visitor sees, and the host hears, when the page's own options are wrong: the visitor cannot mend that, so the
 * sentence says who can, and the option's name goes to the host alone.
 *
 * @param container null when there is none: then there is no place for a sentence, and the document's element has the event
 */
export async function setupNotice(container, options, error, folder) {
  const place = container ?? document.documentElement;
  const asked = options.locale ?? place.dataset.locale;
  const { language } = chooseLocale(asked, place);
  await loadLanguage(language, folder);
  const { texts, dir } = chooseLocale(asked, place);
  const { callbacks } = mergeOptions(fromAttributes(place), options);
  const host = el('div', { 'data-cashup-widget': true, role: 'alert', dir });
  host.attachShadow({ mode: 'open' }).append(el('strong', {}, texts('setup.title')), el('p', {}, texts('setup.remedy')));
  container?.replaceChildren(host);
  const told = {
    code: 'invalid_configuration',
    message: error.message,
    displayMessage: texts('setup.remedy'),
    retryable: false,
    retryAfterMs: 0,
    httpStatus: 0,
    requestId: null,
    fileId: null,
    fileName: null,
    documentId: null,
  };
  tell(place, { callbacks }, 'onProcessingError', [told, { fileId: null, fileName: null }], told);
}
