package com.cashupagent.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single source modules, run as they lie in the source folder. */
final class ModulesTest extends Stage {

    @BeforeEach
    void open() {
        page.navigate(cdn.origin() + "/src/cashup-widget.css");
    }

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

    @Test
    void everyLanguageHasEveryTextOfEnglish() {
        assertThat(run("locales/index.js", """
                const shape = (value) => typeof value === 'object'
                  ? Object.entries(value).map(([key, inner]) => key + '=' + shape(inner)).join()
                  : typeof value + (typeof value === 'function' ? value.length : '');
                const english = shape(module.LOCALES.en);
                return Object.keys(module.LOCALES).filter((tag) => shape(module.LOCALES[tag]) !== english).join();""")).isEqualTo("");
        assertThat(run("locales/index.js", """
                const page = document.createElement('div');
                page.lang = 'fr-CA';
                return [module.chooseLocale('de-AT', page), module.chooseLocale(undefined, page),
                  module.chooseLocale('xx', document.createElement('i'))].map((locale) => locale.tag).join();""")).isEqualTo("de-AT,fr-CA,en-GB");
    }

    @Test
    void valuesOfEveryKindAreFormattedOrShownAsTheyAre() {
        assertThat(run("format.js", """
                const format = new module.Format('en');
                return [format.money(1250, 'KES'), format.money(12.5, 'not a currency'), format.money(null, 'EUR'),
                  format.date('2024-09-20'), format.date('someday'), format.date(7), format.size(1), format.size(3e6),
                  format.percent(0.944), format.duration(45), format.duration(2345)].join('|').replace(/\\u00a0/g, ' ');"""))
                .isEqualTo("KES 1,250.00|12.50 not a currency||Sep 20, 2024|someday||1 kB|2.9 MB|94%|45 ms|2.3 sec");
    }

    @Test
    void problemsAlwaysHaveACodeAndASentence() {
        assertThat(run("net/problem.js", """
                const texts = { errors: { answer: (status) => 'status ' + status } };
                const read = (status, body, after) => {
                  const { code, message, retryable, retryAfter } = module.problemOf(status, body, after, texts);
                  return [code, message, retryable, retryAfter].join(' ');
                };
                return [read(413, '{"code":"file_too_large","detail":"Too big.","remedy":"Send less.","retryable":false}'),
                  read(422, '{"code":"broken","detail":"Scan it again.","remedy":"Scan it again."}'),
                  read(502, '<html>Bad gateway', null), read(429, '{"title":"Slow down"}', '2'), read(400, '[]'),
                  read(503, 'null', '99999')].join('|');"""))
                .isEqualTo(
                        "file_too_large Too big. Send less. false 0|broken Scan it again. false 0|http_502 status 502 true 0|http_429 Slow down true 2000"
                                + "|http_400 status 400 false 0|http_503 status 503 true 60000");
    }

    @Test
    void waitingGrowsAndEnds() {
        assertThat(run("net/pause.js", """
                return [1, 2, 5, 20].map(module.backoff).every((wait, i) => {
                  const middle = [500, 1000, 8000, 8000][i];
                  return wait >= middle * 0.75 && wait <= middle * 1.25;
                });""")).isEqualTo(true);
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

    private Object run(String file, String body) {
        return page.evaluate("async () => { const module = await import('/src/" + file + "'); " + body + " }");
    }
}
