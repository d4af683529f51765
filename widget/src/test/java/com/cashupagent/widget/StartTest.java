package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The moments before the second frame, when the picture is all there is: whatever is done then is not lost. */
final class StartTest extends Stage {

    private static final String IN_ONE_GO = """
            act => {
              window.widget = startWidget();
              window.root = document.querySelector('[data-cashup-widget]').shadowRoot;
              window.settled = root.querySelector('input[type=file]') !== null;
              window.invoice = new File(['%PDF-1.7'], 'invoice-early.pdf', { type: 'application/pdf' });
              new Function(act)();
            }""";

    @BeforeEach
    void openPage() {
        page.navigate(partner.origin() + "/calm.html");
    }

    @Test
    void thePictureIsThereBeforeTheMeansToSend() {
        page.evaluate(IN_ONE_GO, "window.drawn = root.querySelector('.drop-hint').textContent;");
        assertThat(page.evaluate("() => settled")).isEqualTo(false);
        assertThat(page.evaluate("() => drawn")).asString().contains("10 MB");
        assertThat(page.locator("input[type=file]")).hasCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                const dataTransfer = new DataTransfer();
                dataTransfer.items.add(invoice);
                for (const type of ['dragenter', 'dragover', 'drop']) {
                  const event = new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true });
                  root.querySelector('.drop-badge').dispatchEvent(event);
                  if (!event.defaultPrevented && type !== 'dragenter') throw new Error(`${type} was left to the browser`);
                }""", """
                const clipboardData = new DataTransfer();
                clipboardData.items.add(invoice);
                root.querySelector('.pick').dispatchEvent(
                  new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));""", "widget.addFiles([invoice]);"})
    void aFileThatComesEarlyIsTaken(String act) {
        page.evaluate(IN_ONE_GO, act);
        assertThat(card("invoice-early.pdf")).hasAttribute("data-state", "done");
        assertThat(page.evaluate("() => settled")).isEqualTo(false);
        assertThat(page.locator(".card")).hasCount(1);
        assertThat(api.documentCount()).isEqualTo(1);
        assertThat(pageErrors).isEmpty();
    }

    @Test
    void anEarlyClickOpensThePicker() {
        var chooser = page.waitForFileChooser(() -> page.evaluate(IN_ONE_GO, "root.querySelector('.pick').click();"));
        chooser.setFiles(pdf("invoice-picked.pdf"));
        assertThat(card("invoice-picked.pdf")).hasAttribute("data-state", "done");
    }

    @Test
    void filesGivenInOnReadyAreTaken() {
        page.evaluate("""
                () => startWidget({ callbacks: { onReady: (ready) => ready.addFiles(
                  [new File(['%PDF-1.7'], 'invoice-ready.pdf', { type: 'application/pdf' })]) } })""");
        assertThat(card("invoice-ready.pdf")).hasAttribute("data-state", "done");
    }

    @Test
    void destroyedBeforeItsFirstFrameItComesToNothing() {
        page.evaluate(IN_ONE_GO, "widget.destroy(); widget.addFiles([invoice]); widget.open();");
        page.evaluate("() => new Promise((done) => setTimeout(done, 700))");
        assertThat(page.evaluate("() => root.querySelector('input[type=file]')"))
                .isNull();
        assertThat(page.locator("#first > *")).hasCount(0);
        assertThat(api.calls(".*")).isEmpty();
        assertThat(pageErrors).isEmpty();
    }

    /** A tab behind others is not drawn, and yet goes on with the documents of before the reload. */
    @Test
    void withoutAnyFrameItGoesOnAllTheSame() {
        page.evaluate("() => { window.requestAnimationFrame = () => 0; }");
        page.evaluate(IN_ONE_GO, "");
        assertThat(page.evaluate("() => settled")).isEqualTo(false);
        assertThat(page.locator("input[type=file]")).hasCount(1);
    }
}
