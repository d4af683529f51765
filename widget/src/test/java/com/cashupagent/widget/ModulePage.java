package com.cashupagent.widget;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** One blank page of the CDN's origin for all tests of a class, to run single source modules in. */
abstract class ModulePage {

    private static LocalServer cdn;
    static Page page;

    @BeforeAll
    static void openBlankPage() {
        cdn = new LocalServer(Bundle::serve);
        page = Stage.browser().newPage(new Browser.NewPageOptions().setLocale("en-GB"));
        page.setDefaultTimeout(Stage.PATIENCE);
        page.navigate(cdn.origin() + "/src/blank.html");
    }

    @AfterAll
    static void closeBlankPage() {
        page.close();
        cdn.close();
    }

    /** Evaluates this function body with the module of that source file as {@code module}. */
    static Object run(String file, String body) {
        return page.evaluate("async () => { const module = await import('/src/" + file + "'); " + body + " }");
    }

    /** The same with an argument, {@code given}. */
    static Object run(String file, String body, Object given) {
        return page.evaluate(
                "async (given) => { const module = await import('/src/" + file + "'); " + body + " }", given);
    }
}
