package com.cashupagent.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One tab of {@link Firefox}. Expressions are JavaScript; an element is an expression too, so shadow roots are no matter. */
public final class FirefoxTab implements AutoCloseable {

    private final BidiConnection connection;
    private final String userContext;
    private final String context;

    FirefoxTab(BidiConnection connection) {
        this.connection = connection;
        userContext = text(connection.send("browser.createUserContext", new JsonObject()), "userContext");
        JsonObject create = new JsonObject();
        create.addProperty("type", "tab");
        create.addProperty("userContext", userContext);
        context = text(connection.send("browsingContext.create", create), "context");
    }

    /** Returns when the page has loaded. */
    public void navigate(String url) {
        JsonObject params = here();
        params.addProperty("url", url);
        params.addProperty("wait", "complete");
        connection.send("browsingContext.navigate", params);
    }

    /** In CSS pixels, as with a telephone's screen or a large zoom. */
    public void resize(int width, int height) {
        JsonObject viewport = new JsonObject();
        viewport.addProperty("width", width);
        viewport.addProperty("height", height);
        JsonObject params = here();
        params.add("viewport", viewport);
        connection.send("browsingContext.setViewport", params);
    }

    /**
     * The expression's value as JSON; a promise is waited for.
     *
     * @throws IllegalStateException when it throws
     */
    public JsonElement evaluate(String expression) {
        String json = text(run("(async () => JSON.stringify((await (" + expression + ")) ?? null))()"), "value");
        return JsonParser.parseString(json);
    }

    /** Looks twenty times a second until the expression is true; for half a minute, since a machine may be busy. */
    public void waitFor(String expression) {
        boolean came = evaluate("""
                        (async () => {
                          for (const end = performance.now() + 30_000; performance.now() < end; ) {
                            if (%s) return true;
                            await new Promise((done) => setTimeout(done, 50));
                          }
                          return false;
                        })()""".formatted(expression)).getAsBoolean();
        if (!came) {
            throw new AssertionError("Waited in vain for: " + expression);
        }
    }

    /** A click with the mouse in the element's middle. */
    public void click(String element) {
        JsonObject origin = new JsonObject();
        origin.addProperty("type", "element");
        origin.add(
                "element",
                node("(e => (e.scrollIntoView({ block: 'center', behavior: 'instant' }), e))(" + element + ")"));
        JsonObject move = action("pointerMove");
        move.addProperty("x", 0);
        move.addProperty("y", 0);
        move.add("origin", origin);
        JsonObject down = action("pointerDown");
        down.addProperty("button", 0);
        JsonObject up = action("pointerUp");
        up.addProperty("button", 0);
        perform("pointer", List.of(move, down, up));
    }

    /** Presses and lets go each key; keys that write nothing by their codes in WebDriver. */
    public void press(String... keys) {
        perform(
                "key",
                Stream.of(keys)
                        .flatMap(key -> Stream.of("keyDown", "keyUp").map(type -> {
                            JsonObject action = action(type);
                            action.addProperty("value", key);
                            return action;
                        }))
                        .toList());
    }

    /** Puts files into a file input. */
    public void choose(String input, List<Path> files) {
        JsonObject params = here();
        params.add("element", node(input));
        JsonArray paths = new JsonArray();
        for (Path file : files) {
            paths.add(file.toString());
        }
        params.add("files", paths);
        connection.send("input.setFiles", params);
    }

    /** Errors that no script of the page caught, here and in tabs before. */
    public List<String> errors() {
        return connection.heard("log.entryAdded").stream()
                .filter(entry -> text(entry, "type").equals("javascript")
                        && text(entry, "level").equals("error"))
                .map(entry -> text(entry, "text"))
                .toList();
    }

    @Override
    public void close() {
        JsonObject params = new JsonObject();
        params.addProperty("userContext", userContext);
        connection.send("browser.removeUserContext", params);
    }

    private void perform(String type, List<JsonObject> actions) {
        JsonObject source = action(type);
        source.addProperty("id", type);
        source.add("actions", array(actions));
        JsonObject params = here();
        params.add("actions", array(List.of(source)));
        connection.send("input.performActions", params);
    }

    private JsonObject node(String expression) {
        JsonObject reference = new JsonObject();
        reference.addProperty("sharedId", text(run(expression), "sharedId"));
        return reference;
    }

    private JsonObject run(String expression) {
        JsonObject target = here();
        JsonObject params = new JsonObject();
        params.addProperty("expression", expression);
        params.addProperty("awaitPromise", true);
        params.add("target", target);
        JsonObject said = connection.send("script.evaluate", params);
        if (!text(said, "type").equals("success")) {
            throw new IllegalStateException(
                    text(said.getAsJsonObject("exceptionDetails"), "text") + " in " + expression);
        }
        return said.getAsJsonObject("result");
    }

    private JsonObject here() {
        JsonObject params = new JsonObject();
        params.addProperty("context", context);
        return params;
    }

    private static JsonObject action(String type) {
        JsonObject action = new JsonObject();
        action.addProperty("type", type);
        return action;
    }

    private static JsonArray array(List<JsonObject> objects) {
        JsonArray array = new JsonArray();
        objects.forEach(array::add);
        return array;
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }
}
