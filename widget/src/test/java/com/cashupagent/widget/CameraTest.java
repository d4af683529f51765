package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A telephone has its camera one touch away. */
final class CameraTest extends Stage {

    @Test
    void aPhotoIsOneTouchAway() throws IOException {
        onATelephone();
        start("{}");
        List<FileChooser> choosers = new ArrayList<>();
        page.onFileChooser(choosers::add);
        assertThat(page.locator(".camera")).hasText("Take a photo");
        assertThat(page.locator(".camera + input")).hasAttribute("capture", "environment");
        page.locator(".camera").tap();
        page.waitForCondition(() -> !choosers.isEmpty());
        choosers.get(0).setFiles(new FilePayload("photo.jpg", "image/jpeg", Results.picture("1.png")));
        assertThat(card("photo.jpg")).hasAttribute("data-state", "done");
        assertThat(choosers).hasSize(1);
        assertThat(choosers.get(0).isMultiple()).isFalse();

        page.locator(".camera").tap();
        page.waitForCondition(() -> choosers.size() == 2);
        choosers.get(1).setFiles(new FilePayload("photo.jpg", "image/jpeg", Results.picture("1.png")));
        assertThat(page.locator(".card[data-state=done]")).hasCount(2);
        assertThat(page.evaluate("() => violations.join()")).isEqualTo("");
        assertThat(pageErrors).isEmpty();
    }

    @Test
    void itsButtonSpeaksTheLanguageAndGoesWherePhotosAreNotTaken() {
        onATelephone();
        start("{ locale: 'ar' }");
        assertThat(page.locator(".camera")).hasText("التقاط صورة");
        page.evaluate("() => widget.update({ locale: 'en' })");
        assertThat(page.locator(".camera")).hasText("Take a photo");
        page.evaluate("() => widget.update({ processingOptions: { allowedFileTypes: ['.pdf'] } })");
        assertThat(page.locator(".camera")).hasCount(0);
    }

    @Test
    void aDeskHasNone() {
        start("{}");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(page.locator(".camera")).hasCount(0);
    }
}
