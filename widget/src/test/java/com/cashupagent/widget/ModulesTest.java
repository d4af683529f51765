package com.cashupagent.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single source modules, run as they lie in the source folder. */
final class ModulesTest extends ModulePage {

    @Test
    void eventStreamsAreReadAsTheStandardSays() {
        assertThat(parse("data: one\\n\\n")).isEqualTo("message::one");
        assertThat(parse("event: progress\\nid: 7\\ndata: a\\ndata:b\\n\\n")).isEqualTo("progress:7:a\\nb");
        assertThat(parse(": comment\\n\\nretry: 5\\n\\n")).isEmpty();
        assertThat(parse("id: 1\\ndata: x\\n\\ndata: y\\n\\n")).isEqualTo("message:1:x|message:1:y");
        assertThat(parse("data: never ended")).isEmpty();
        assertThat(parse("\\uFEFFdata: x\\r\\n\\r\\n")).isEqualTo("message::x");
        assertThat(parse("data: x\\r\\rdata\\n\\n")).isEqualTo("message::x|message::");
        assertThat(parse("id: a\\u0000b\\ndata: x\\n\\n")).isEqualTo("message::x");
    }

    @Test
    void eventStreamsMayBeCutAnywhere() {
        assertThat(run("net/event-stream.js", """
                const whole = 'event: progress\\r\\nid: 3\\r\\ndata: {"a":1}\\r\\n\\r\\ndata: \\u00e9nd\\r\\n\\r\\n';
                const read = (pieces) => {
                  const seen = [];
                  const parser = new module.EventStreamParser((event) => seen.push(JSON.stringify(event)));
                  pieces.forEach((piece) => parser.push(piece));
                  return seen.join();
                };
                const expected = read([whole]);
                for (let i = 0; i <= whole.length; i++) {
                  if (read([whole.slice(0, i), whole.slice(i)]) !== expected) return 'differs when cut at ' + i;
                }
                return read([...whole]) === expected ? 'same' : 'differs letter by letter';""")).isEqualTo("same");
    }

    @Test
    void fileSizesAreReadInEveryUsualSpelling() {
        assertThat(run("config/file-size.js", """
                return ['10MB', '10 mb', '1.5MiB', '500kB', '42', 42, '1G'].map(module.parseFileSize).join();""")).isEqualTo("10485760,10485760,1572864,512000,42,42,1073741824");
        assertThat(run("config/file-size.js", """
                return ['', 'ten', '-1MB', '0', '10TBs', null, NaN].filter((value) => {
                  try { module.parseFileSize(value); return true; } catch (e) { return !(e instanceof TypeError); }
                }).length;""")).isEqualTo(0);
    }

    /** What a broken or a hostile server may say of an upload: the token goes nowhere else, and nothing goes on for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ Location: 'https://evil.test/api/v1/uploads/upl_1' }",
                "{ Location: '//evil.test/upl_1' }",
                "{ Location: '/api/v1/documents/doc_1' }"
            })
    void anUploadWhosePlaceIsElsewhereIsNotSent(String headers) {
        assertThat(run("upload/large.js", """
                        const asked = [];
                        const session = {
                          expect: async (path) => (asked.push(path), { headers: new Headers(%s) }),
                          fetch: async (path) => (asked.push(path), new Response()),
                          token: async () => (asked.push('token'), 'secret'),
                        };
                        const texts = Object.assign(() => 'said', { has: () => false });
                        const upload = new module.LargeUpload({
                          file: new File(['x'], 'a.pdf'), key: 'k', session, texts: () => texts, progress() {},
                          config: { endpoint: location.origin, tierPreference: 'auto', confidenceThreshold: 0.85 },
                        });
                        const error = await upload.send().catch((reason) => reason);
                        upload.cancel();
                        return error.code + ' ' + asked.join();""".formatted(headers))).isEqualTo("invalid_answer /api/v1/uploads");
    }

    /** Tries begin anew only when the server has more of the file: one that takes nothing is given up in the end. */
    @Test
    void onlyBytesThatTheServerHasCountAsProgress() {
        assertThat(run("upload/large.js", """
                const offsets = ['0', '0', '40', '40', '10', '60'];
                const seen = [];
                const texts = Object.assign(() => 'said', { has: () => false });
                const upload = new module.LargeUpload({
                  file: new File(['x'.repeat(100)], 'a.pdf'), key: 'k', texts: () => texts,
                  config: { endpoint: location.origin, tierPreference: 'auto', confidenceThreshold: 0.85 },
                  progress: (percent, further) => seen.push(percent + (further ? '+' : '')),
                  session: {
                    expect: async () => ({ headers: new Headers({
                      Location: '/api/v1/uploads/upl_1', 'Upload-Offset': offsets.shift() }) }),
                    token: async () => { throw new Error('no way on'); },
                  },
                });
                while (offsets.length > 0) await upload.send().catch(() => undefined);
                return seen.join(' ');""")).isEqualTo("0 0 40+ 40 10 60+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sw", "fr", "de", "es", "ar"})
    void everyLanguageHasEveryTextOfEnglish(String language) {
        // A language may say more than English does: errors that the server words in English itself.
        assertThat(run("locales/en.js", """
                const english = { ...module.en };
                for (const [file, name] of [['work', 'enWork'], ['view', 'enView']]) {
                  Object.assign(english, (await import('/src/locales/en-' + file + '.js'))[name]);
                }
                const table = await (await fetch('/src/locales/%s.json')).json();
                const holes = (text) => [...text.matchAll(/\\{\\w+\\}/g)].map(String).sort().join();
                const missing = (a, b, path) => Object.entries(a).flatMap(([key, value]) => {
                  const other = b?.[key];
                  if (value.other) return other?.other ? [] : [path + key];
                  if (typeof value === 'object') return missing(value, other, path + key + '.');
                  return typeof other === 'string' && other && holes(other) === holes(value) ? [] : [path + key];
                });
                return missing(english, table, '').join();""".formatted(language))).isEqualTo("");
    }

    @Test
    void aFieldIsNamedByWhoseItIs() {
        assertThat(run("page/fields.js", """
                const { textsOf, learn } = await import('/src/locales/texts.js');
                const { Format } = await import('/src/format.js');
                for (const [file, name] of [['work', 'enWork'], ['view', 'enView']]) {
                  learn((await import('/src/locales/en-' + file + '.js'))[name]);
                }
                const { en } = await import('/src/locales/en.js');
                const paths = ['vendor_information.tax_id', 'buyer_information.tax_id', 'buyer_information.address',
                  'financial_data.amount_due', 'bank_accounts[1]', 'line_items[1].amount', 'vendor_information',
                  'something_else.of_its_own'];
                const fields = Object.fromEntries(paths.map((path) => [path, { value: 7, confidence: 1 }]));
                const context = { texts: textsOf('en', en), format: new Format('en'), config: { confidenceThreshold: 0.5 } };
                const result = { fields, results: { financial_data: { currency: 'EUR' } } };
                return module.fieldRows(result, context).map((row) => row.label + ': ' + row.text).join('|')
                  .replace(/\\u00a0/g, ' ');"""))
                .isEqualTo("Tax ID: 7.00|Customer’s tax ID: 7.00|Customer’s address: 7.00|Amount due: EUR 7.00"
                        + "|Bank account 2: 7.00|2 · Amount: 7.00|vendor information: 7.00|of its own: 7.00");
    }

    @Test
    void theLanguageIsTheOneAskedForElseThePagesElseTheBrowsers() {
        assertThat(run("locales/index.js", """
                const page = document.createElement('div');
                page.lang = 'fr-CA';
                return [module.chooseLocale('de-AT', page), module.chooseLocale(undefined, page),
                  module.chooseLocale('xx', document.createElement('i'))].map((locale) => locale.tag).join();""")).isEqualTo("de-AT,fr-CA,en-GB");
        assertThat(run("locales/index.js", """
                const there = document.createElement('i');
                return ['en', 'sw', 'fr', 'de', 'es', 'ar'].map((tag) => module.chooseLocale(tag, there).dir).join();""")).isEqualTo("ltr,ltr,ltr,ltr,ltr,rtl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|صفحة واحدة", "2|صفحتان", "5|5 صفحات", "11|11 صفحة"})
    void pluralsFollowTheLanguage(int count, String expected) {
        assertThat(run("locales/texts.js", """
                const table = await (await fetch('/src/locales/ar.json')).json();
                return module.textsOf('ar-u-nu-latn', table)('pages', { n: %d });""".formatted(count))).isEqualTo(expected);
    }

    @Test
    void aTextThatIsMissingIsSaidInEnglishAndAnUnknownOneIsNone() {
        assertThat(run("locales/texts.js", """
                const texts = module.textsOf('de', { cancel: 'Abbrechen' });
                return [texts('cancel'), texts('retry'), texts('toString'), texts('states.constructor'), texts('a.b')].join('|');""")).isEqualTo("Abbrechen|Try again|||");
    }

    @Test
    void valuesOfEveryKindAreFormattedOrShownAsTheyAre() {
        assertThat(run("format.js", """
                const { duration } = await import('/src/ui/card.js');
                const format = new module.Format('en');
                return [format.money(1250, 'KES'), format.money(12.5, 'not a currency'), format.money(null, 'EUR'),
                  format.date('2024-09-20'), format.date('someday'), format.date(7), format.size(1), format.size(3e6),
                  format.percent(0.944), duration(45, format), duration(2345, format)].join('|').replace(/\\u00a0/g, ' ');"""))
                .isEqualTo("KES 1,250.00|12.50 not a currency||Sep 20, 2024|someday||1 kB|2.9 MB|94%|45 ms|2.3 sec");
    }

    /** Sizes are written without the browser's formatter where that makes no difference. */
    @Test
    void plainSizesReadAsTheBrowsersFormatterWouldWriteThem() {
        assertThat(run("format.js", """
                const strange = [];
                for (const tag of ['en', 'en-GB', 'en-US', 'en-ZA', 'en-KE', 'en-IN', 'en-u-nu-arab', 'de', 'ar']) {
                  const format = new module.Format(tag);
                  for (const [unit, bytes] of [['megabyte', 1024 ** 2], ['kilobyte', 1024]]) {
                    for (const value of [1, 2, 10, 999, 1000]) {
                      if (bytes === 1024 && value === 1000) continue;
                      const said = format.size(value * bytes);
                      const meant = new Intl.NumberFormat(tag, { style: 'unit', unit }).format(value);
                      if (said.replace(/\\s/g, ' ') !== meant.replace(/\\s/g, ' ')) strange.push(`${said} for ${meant}`);
                    }
                  }
                }
                return strange.join();""")).asString().isEmpty();
    }

    /** An 11,000,000-byte file that is refused under "up to 10 MB" must not be said to have 10 MB. */
    @Test
    void whatIsOverALimitNeverLooksLikeTheLimit() {
        assertThat(run("format.js", """
                const sizes = [1, 1024 ** 2 - 1, 10 * 1024 ** 2, 10 * 1024 ** 2 + 1, 11000000, 2.5 * 1024 ** 2, 150.2 * 1024 ** 2];
                return ['en', 'de'].flatMap((tag) => sizes.map((size) => new module.Format(tag).size(size))).join('|')
                  .replace(/\\u00a0/g, ' ');"""))
                .isEqualTo("1 kB|1,024 kB|10 MB|10.1 MB|10.5 MB|2.5 MB|150.2 MB"
                        + "|1 kB|1.024 kB|10 MB|10,1 MB|10,5 MB|2,5 MB|150,2 MB");
    }

    @Test
    void problemsAlwaysHaveACodeAndASentence() {
        assertThat(run("net/problem.js", """
                const { textsOf } = await import('/src/locales/texts.js');
                const texts = textsOf('en', {});
                const read = (status, body, after) => {
                  const header = (name) => (name === 'Retry-After' ? after : 'req_1');
                  const { code, message, retryable, retryAfterMs, httpStatus, requestId } =
                    module.problemOf(status, body, header, texts);
                  return [code, message, retryable, retryAfterMs, httpStatus, requestId].join(' ');
                };
                return [read(413, '{"code":"file_too_large","detail":"Too big.","remedy":"Send less.","retryable":false}'),
                  read(422, '{"code":"broken","detail":"Scan it again.","remedy":"Scan it again."}'),
                  read(502, '<html>Bad gateway', null), read(429, '{"title":"Slow down"}', '2'), read(400, '[]'),
                  read(503, 'null', '99999')].join('|');"""))
                .isEqualTo(
                        "file_too_large Too big. Send less. false 0 413 req_1|broken Scan it again. false 0 422 req_1"
                                + "|http_502 The service answered with status 502; try again later. true 0 502 req_1"
                                + "|http_429 Slow down true 2000 429 req_1"
                                + "|http_400 The service answered with status 400; try again later. false 0 400 req_1"
                                + "|http_503 The service answered with status 503; try again later. true 120000 503 req_1");
    }

    @Test
    void retryAfterMayBeADate() {
        assertThat(run("net/problem.js", """
                const { textsOf } = await import('/src/locales/texts.js');
                const at = (value) => module.problemOf(503, '', () => value, textsOf('en', {})).retryAfterMs;
                const soon = at(new Date(Date.now() + 30000).toUTCString());
                return [soon > 25000 && soon <= 30000, at('Wed, 21 Oct 2015 07:28:00 GMT'), at('soon'), at(null)].join();""")).isEqualTo("true,0,0,0");
    }

    @Test
    void theUsersSentenceIsInTheirLanguageWhereThereIsOne() {
        assertThat(run("net/problem.js", """
                const { textsOf } = await import('/src/locales/texts.js');
                const texts = textsOf('de', { errors: { file_too_large: 'Zu groß.' } });
                const read = (code) => {
                  const problem = module.problemOf(413, JSON.stringify({ code, detail: 'Said in English.' }), () => null, texts);
                  return [problem.message, problem.displayMessage].join('/');
                };
                return [read('file_too_large'), read('something_new')].join('|');""")).isEqualTo("Said in English./Zu groß.|Said in English./Said in English.");
    }

    @Test
    void waitingGrowsAndEnds() {
        assertThat(run("net/pause.js", """
                const tries = (attempt, after) => Array.from({ length: 400 }, () => module.backoff(attempt, after));
                return [[1, 400], [2, 800], [5, 6400], [20, 8000]].every(([attempt, most]) => {
                  const waits = tries(attempt);
                  return Math.min(...waits) < most / 4 && Math.max(...waits) > most * 0.75 && Math.max(...waits) <= most;
                }) && tries(1, 5000).every((wait) => wait >= 5000 && wait <= 5400);""")).isEqualTo(true);
        assertThat(run("net/pause.js", """
                const stop = new AbortController();
                const waited = module.pause(60000, stop.signal).then(() => 'waited', () => 'stopped');
                stop.abort();
                return waited;""")).isEqualTo("stopped");
        assertThat(run("net/pause.js", """
                const waited = module.pause(60000).then(() => 'back online');
                window.dispatchEvent(new Event('online'));
                return waited;""")).isEqualTo("back online");
    }

    private String parse(String stream) {
        return String.valueOf(run("net/event-stream.js", """
                const seen = [];
                const parser = new module.EventStreamParser(({ type, id, data }) => seen.push([type, id, data].join(':')));
                parser.push('%s');
                return seen.join('|').replace(/\\n/g, '\\\\n');""".formatted(stream)));
    }
}
