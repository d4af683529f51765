package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;

/** Every state that a visitor can see, brought about on a page that has been opened. */
enum Scene {
    IDLE {
        @Override
        void set(Stage stage) {}
    },
    DRAGGING {
        @Override
        void set(Stage stage) {
            stage.page.evaluate("""
                    () => {
                      const data = new DataTransfer();
                      data.items.add(new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' }));
                      const surface = document.querySelector('[data-cashup-widget]').shadowRoot.querySelector('.surface');
                      surface.dispatchEvent(new DragEvent('dragenter',
                        { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
                    }""");
            assertThat(stage.page.locator(".drop.dragging")).isVisible();
        }
    },
    UPLOADING {
        @Override
        void set(Stage stage) {
            stage.context.route(stage.api.origin() + "/api/v1/process-document", route -> {});
            stage.choose(Stage.pdf("invoice-2024-08.pdf"));
            state(stage.page, "uploading");
        }
    },
    OFFLINE {
        @Override
        void set(Stage stage) {
            stage.context.route(stage.api.origin() + "/api/v1/process-document", route -> route.abort());
            stage.page.evaluate("() => Object.defineProperty(navigator, 'onLine', { value: false })");
            stage.choose(Stage.pdf("invoice-2024-08.pdf"));
            stage.page.waitForFunction("() => widget.files[0]?.state === 'uploading'");
            assertThat(stage.page.locator(".card-meta")).not().containsText("0.");
        }
    },
    PROCESSING {
        @Override
        void set(Stage stage) {
            stage.choose(Stage.pdf("slow-delivery.pdf"));
            state(stage.page, "processing");
        }
    },
    DONE {
        @Override
        void set(Stage stage) {
            stage.choose(Stage.pdf("invoice-2024-08.pdf"));
            state(stage.page, "done");
        }
    },
    OPENED {
        @Override
        void set(Stage stage) {
            DONE.set(stage);
            stage.page.locator("summary").first().click();
            stage.page.locator("summary").last().click();
        }
    },
    FOLDED {
        @Override
        void set(Stage stage) {
            DONE.set(stage);
            stage.page.locator(".toggle").click();
        }
    },
    REVIEW {
        @Override
        void set(Stage stage) {
            stage.choose(Stage.pdf("review-me.pdf"));
            state(stage.page, "review");
        }
    },
    FAILED {
        @Override
        void set(Stage stage) {
            stage.choose(Stage.pdf("broken.pdf"), Stage.pdf("fails.pdf"));
            stage.page.waitForFunction("() => widget.files.filter(f => f.state === 'failed').length === 2");
            assertThat(stage.page.locator(".card[data-state=failed]")).hasCount(2);
        }
    },
    CANCELLED {
        @Override
        void set(Stage stage) {
            PROCESSING.set(stage);
            stage.page.locator(".cancel").click();
            state(stage.page, "cancelled");
        }
    },
    MANY {
        @Override
        void set(Stage stage) {
            stage.page.evaluate("""
                    () => widget.addFiles(Array.from({ length: 40 }, (_, i) =>
                      new File(['%PDF-1.7'], `${['invoice', 'review', 'broken', 'invoice'][i % 4]}-${i}.pdf`,
                        { type: 'application/pdf' })))""");
            stage.page.waitForFunction("() => widget.files.length === 40 && widget.files.every(f =>"
                    + " ['done', 'review', 'failed'].includes(f.state))");
            stage.page.waitForFunction("() => document.querySelector('[data-cashup-widget]').shadowRoot"
                    + ".querySelector('.card[data-state=done], .card[data-state=review]') !== null");
        }
    },
    PAGE {
        @Override
        void set(Stage stage) {
            DONE.set(stage);
            stage.page.locator(".show-page").click();
            assertThat(stage.page.locator(".box").first()).isVisible();
            stage.page
                    .locator("[data-path='financial_data.total_amount'] .field")
                    .click();
        }
    },
    CORRECTING {
        @Override
        void set(Stage stage) {
            PAGE.set(stage);
            stage.page
                    .locator("[data-path='financial_data.total_amount'] .edit")
                    .click();
            stage.page.locator(".correction").fill("a lot");
            stage.page.locator(".save").click();
            assertThat(stage.page.locator(".correction-said")).containsText("1250.00");
        }
    };

    abstract void set(Stage stage);

    /** As part of a file's name. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static void state(Page page, String state) {
        assertThat(page.locator(".card")).hasAttribute("data-state", state);
    }
}
