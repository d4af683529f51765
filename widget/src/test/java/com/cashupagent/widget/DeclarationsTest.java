package com.cashupagent.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one table of options, callbacks and events, and all that is made from it. */
final class DeclarationsTest extends ModulePage {

    private static final Path TYPES = Path.of("src", "main", "js", "cashup-widget.d.ts");
    private static final String MARK = "see DeclarationsTest. */\n\n";

    /** {@code -Dwidget.types=write} writes the file anew. */
    @Test
    void theTypesAreThoseOfTheDeclarations() throws IOException {
        String declared = String.valueOf(run("config/types.js", "return module.declaredTypes();"));
        String file = Files.readString(TYPES);
        String kept = file.substring(0, file.indexOf("/* From here on"))
                + "/* From here on: written from config/declarations.js and config/reference.js; " + MARK;
        if ("write".equals(System.getProperty("widget.types"))) {
            Files.writeString(TYPES, kept + declared);
        }
        assertThat(Files.readString(TYPES)).isEqualTo(kept + declared);
    }

    @Test
    void everyDeclarationIsDescribedAndNothingElseIs() {
        assertThat(run("config/reference.js", """
                const { OPTIONS, CALLBACKS } = await import('/src/config/declarations.js');
                const differ = (a, b) => [...a.filter((x) => !b.includes(x)), ...b.filter((x) => !a.includes(x))];
                return [...differ(OPTIONS.map(([path]) => path), Object.keys(module.OPTION_TEXTS)),
                  ...differ(CALLBACKS, Object.keys(module.CALLBACK_TEXTS))].join();""")).isEqualTo("");
    }

    @Test
    void theReadmeNamesEveryOptionCallbackEventAndMethod() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(String.valueOf(run("config/reference.js", """
                const { OPTIONS, CALLBACKS, eventOf } = await import('/src/config/declarations.js');
                const last = (path) => path.split('.').pop();
                const names = [...OPTIONS.map(([path]) => last(path)), ...CALLBACKS, ...CALLBACKS.map(eventOf),
                  ...Object.keys(module.METHOD_TEXTS)];
                return names.filter((name) => !given.includes(name)).join();""", readme))).isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource({
        "onReady,cashup:ready",
        "onFileSelected,cashup:file-selected",
        "onProcessingStart,cashup:processing-start",
        "onProgressUpdate,cashup:progress-update",
        "onProcessingComplete,cashup:processing-complete",
        "onProcessingError,cashup:processing-error",
        "onReviewRequired,cashup:review-required",
        "onCorrected,cashup:corrected",
        "onCancel,cashup:cancel",
        "onRemove,cashup:remove",
        "onDestroy,cashup:destroy"
    })
    void everyCallbackHasItsEvent(String callback, String event) {
        assertThat(run("events.js", "return module.EVENTS[given];", callback)).isEqualTo(event);
    }

    /** Attribute and option say the same, in their own spellings. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data-client-id|eabl_main|{clientId: 'eabl_main'}",
                "data-api-endpoint|https://api.example.com/|{apiEndpoint: 'https://api.example.com/'}",
                "data-locale|sw|{locale: 'sw'}",
                "data-reattach|false|{reattach: false}",
                "data-tier-preference|tier2|{processingOptions: {tierPreference: 'tier2'}}",
                "data-confidence-threshold|0.7|{processingOptions: {confidenceThreshold: 0.7}}",
                "data-max-file-size|2MB|{processingOptions: {maxFileSize: '2MB'}}",
                "data-max-file-size|4096|{processingOptions: {maxFileSize: 4096}}",
                "data-allowed-file-types|.pdf, .png|{processingOptions: {allowedFileTypes: ['.pdf', '.png']}}",
                "data-show-progress-bar|false|{ui: {showProgressBar: false}}",
                "data-show-cost-estimate|no|{ui: {showCostEstimate: false}}",
                "data-show-confidence-score|0|{ui: {showConfidenceScore: false}}",
                "data-drag-and-drop|off|{ui: {dragAndDrop: false}}",
                "data-multi-file-upload|false|{ui: {multiFileUpload: false}}",
                "data-multi-file-upload|''|{ui: {multiFileUpload: true}}",
                "data-show-thumbnails|false|{ui: {showThumbnails: false}}",
                "data-show-pages|false|{ui: {showPages: false}}",
                "data-allow-corrections|false|{ui: {allowCorrections: false}}",
                "data-theme|eabl-branded|{theme: 'eabl-branded'}",
                "data-primary-color|#123456|{theme: {primaryColor: '#123456'}}",
                "data-secondary-color|red|{theme: {secondaryColor: 'red'}}",
                "data-success-color|green|{theme: {successColor: 'green'}}",
                "data-warning-color|orange|{theme: {warningColor: 'orange'}}",
                "data-error-color|maroon|{theme: {errorColor: 'maroon'}}",
                "data-border-radius|3px|{theme: {borderRadius: '3px'}}",
                "data-font-family|Georgia, serif|{theme: {fontFamily: 'Georgia, serif'}}",
                "data-elevation|2|{theme: {elevation: '2'}}",
                "data-color-scheme|dark|{theme: {colorScheme: 'dark'}}"
            })
    void attributeAndOptionAreTheSame(String attribute, String value, String option) {
        assertThat(run("config/options.js", """
                const standard = { apiKey: 'pk_test_x' };
                const settings = (options, attributes) => {
                  const container = document.createElement('div');
                  const all = { 'data-api-endpoint': 'https://elsewhere.example', ...attributes };
                  for (const [name, text] of Object.entries(all)) container.setAttribute(name, text);
                  return JSON.stringify(module.configure({ ...standard, ...options }, module.fromAttributes(container)));
                };
                const plain = settings({}, {});
                const byAttribute = settings({}, { [given[0]]: given[1] });
                const byOption = settings((0, eval)('(' + given[2] + ')'), {});
                return byAttribute !== byOption ? byAttribute + ' is not ' + byOption
                  : given[1] && byOption === plain ? 'says nothing' : 'same';""", new String[] {attribute, value, option}))
                .isEqualTo("same");
    }

    @Test
    void theOptionWinsOverTheAttributeKeyByKey() {
        assertThat(run("config/options.js", """
                const container = document.createElement('div');
                Object.assign(container.dataset, { apiKey: 'pk_a', apiEndpoint: 'https://a.example', theme: 'named',
                  primaryColor: 'red', errorColor: 'maroon', showProgressBar: 'false', tierPreference: 'tier1' });
                const { apiKey, namedTheme, theme, ui, tierPreference } = module.configure(
                  { apiKey: 'pk_b', theme: { primaryColor: 'blue' }, ui: { dragAndDrop: false } },
                  module.fromAttributes(container));
                return [apiKey, namedTheme, theme.primaryColor, theme.errorColor, ui.showProgressBar, ui.dragAndDrop,
                  tierPreference].join();""")).isEqualTo("pk_b,named,blue,maroon,false,false,tier1");
    }

    @Test
    void anAttributeMayNameAFunctionOfThePage() {
        assertThat(run("config/options.js", """
                const container = document.createElement('div');
                Object.assign(container.dataset, { onProcessingComplete: 'shop.done', onReady: 'nowhere.at.all',
                  onCancel: 'alert(1)' });
                const { callbacks } = module.fromAttributes(container);
                const heard = [];
                window.shop = { done: (...all) => heard.push(...all) };
                callbacks.onProcessingComplete('result', 'file');
                callbacks.onReady();
                callbacks.onCancel();
                return heard.join();""")).isEqualTo("result,file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{apiKey: ''}|apiKey is missing",
                "{processingOptions: {tierPreference: 'best'}}|tierPreference is one of auto, tier1, tier2, tier3",
                "{processingOptions: {confidenceThreshold: 85}}|confidenceThreshold is a number from 0 to 1",
                "{processingOptions: {confidenceThreshold: ''}}|confidenceThreshold is a number from 0 to 1",
                "{processingOptions: {maxFileSize: 'big'}}|maxFileSize 'big'",
                "{processingOptions: {allowedFileTypes: []}}|allowedFileTypes is a list",
                "{ui: {dragAndDrop: 'perhaps'}}|dragAndDrop is true or false, not 'perhaps'",
                "{apiEndpoint: 'http://['}|apiEndpoint 'http://[' is not an address"
            })
    void aWrongOptionIsNamed(String options, String sentence) {
        assertThat(String.valueOf(run("config/options.js", """
                try {
                  module.configure({ apiKey: 'pk', apiEndpoint: 'https://a.example', ...(0, eval)('(' + given + ')') }, {});
                  return 'none';
                } catch (error) {
                  return error.constructor.name + ' ' + error.message;
                }""", options)))
                .startsWith("TypeError CashUpWidget: ")
                .contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{colour: 1}",
                "{ui: {showAll: true}}",
                "{theme: {primary: 'red'}}",
                "{callbacks: {onReview() {}}}"
            })
    void anOptionThatDoesNotExistIsWarnedOf(String options) {
        assertThat(String.valueOf(run("config/options.js", """
                const said = [];
                const { warn } = console;
                console.warn = (text) => said.push(text);
                module.configure({ apiKey: 'pk', apiEndpoint: 'https://a.example', ...(0, eval)('(' + given + ')') }, {});
                console.warn = warn;
                return said.join();""", options)))
                .startsWith("CashUpWidget: there is no option '");
    }
}
