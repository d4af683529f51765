package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything without a mouse, and with ears instead of eyes. */
final class KeyboardTest extends Stage {

    /** From the start, since interception that begins with the key press may come too late. */
    @BeforeEach
    void interceptFileChoosers() {
        page.onFileChooser(chooser -> {});
    }

    @Test
    void aFileIsChosenWatchedAndCancelledByKeysAlone() {
        start("{}");
        page.keyboard().press("Tab");
        assertThat(page.locator(".pick")).isFocused();
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Enter"));
        assertThat(chooser.isMultiple()).isTrue();
        chooser.setFiles(pdf("slow.pdf"));
        assertThat(card("slow.pdf")).containsText("Reading");
        assertThat(page.locator(".pick")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator(".cancel")).isFocused();
        page.keyboard().press("Space");
        assertThat(card("slow.pdf")).hasAttribute("data-state", "cancelled");
        assertThat(page.locator(".retry")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(card("slow.pdf")).hasCount(0);
        assertThat(page.locator(".pick")).isFocused();
    }

    @Test
    void aFocusedControlHasAVisibleRing() {
        start("{}");
        page.keyboard().press("Tab");
        assertThat(page.locator(".pick")).hasCSS("outline-style", "solid");
        assertThat(page.locator(".pick")).hasCSS("outline-width", "2px");
    }

    @Test
    void aClickAnywhereInTheAreaOpensThePickerOnce() {
        start("{}");
        FileChooser chooser =
                page.waitForFileChooser(() -> page.locator(".drop-title").click());
        chooser.setFiles(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
    }

    @Test
    void rolesAndNamesTellWhatIsWhat() {
        start("{}");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Document upload")))
                .isVisible();
        Locator pick = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose documents"));
        assertThat(pick).hasAccessibleDescription("PDF, JPG, PNG, TIFF · up to 10 MB");
        choose(pdf("slow.pdf"));
        Locator bar = page.getByRole(AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName("Progress of slow.pdf"));
        assertThat(bar).hasAttribute("aria-valuetext", "Reading, page 1 of 2, 56%");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel: slow.pdf")))
                .isVisible();
    }

    @Test
    void stagesAndErrorsAreSpoken() {
        start("{}");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("");
        choose(pdf("slow.pdf"));
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("slow.pdf: Reading, page 1 of 2");
        choose(pdf("broken.pdf"));
        assertThat(page.getByRole(AriaRole.STATUS))
                .hasText("broken.pdf: Failed: The file cannot be opened; scan it again.");
    }

    @Test
    void theHiddenFileInputIsNoTabStop() {
        start("{}");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator(".pick")).not().isFocused();
        assertThat(page.locator("input[type=file]").first()).not().isFocused();
    }
}
