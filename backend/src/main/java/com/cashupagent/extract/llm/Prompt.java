package com.cashupagent.extract.llm;

import com.cashupagent.extract.PagePictures;
import com.cashupagent.extract.PagePictures.Picture;
import com.cashupagent.extract.pattern.PrintedValues.Line;
import com.cashupagent.json.Json;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the model is asked. What to do stands in the system's message, which is the same for every document; the document
 * is JSON in the user's, so that nothing printed on it can end its string, or look like a line's id or an instruction of
 * ours.
 */
final class Prompt {

    private static final String SYSTEM = text("prompt.txt");
    private static final String SCHEMA = text("schema.json");
    /** Pictures of the pages between cost more than they tell. */
    private static final int MOST_PICTURES = 2;
    /** Characters a token at least, over the languages seen; makers say three to four for English. */
    private static final double CHARACTERS_A_TOKEN = 2.5;
    /** What the dearest usual model takes for a page in full detail. */
    private static final long PICTURE_TOKENS = 3_000;

    private Prompt() {}

    static ChatRequest request(List<Line> lines, PagePictures pictures, LlmSettings settings) {
        List<Content> contents = new ArrayList<>();
        contents.add(TextContent.from(document(lines)));
        if (settings.sees()) {
            for (int page : shown(lines)) {
                pictures.of(page).ifPresent(picture -> {
                    contents.add(TextContent.from(Json.mapper().writeValueAsString(Map.of("picture_of_page", page))));
                    contents.add(image(picture));
                });
            }
        }
        return ChatRequest.builder()
                .messages(SystemMessage.from(SYSTEM), UserMessage.from(contents))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name("invoice")
                                .rootElement(JsonRawSchema.from(SCHEMA))
                                .build())
                        .build())
                .build();
    }

    /** The first page says who and what, the last one how much. */
    private static Set<Integer> shown(List<Line> lines) {
        int last = lines.stream().mapToInt(Line::page).max().orElse(1);
        return new TreeSet<>(List.of(1, last));
    }

    /** The most tokens that the request can be, as far as can be said without the model's own tokenizer. */
    static long tokens(List<Line> lines, LlmSettings settings) {
        long characters = SYSTEM.length() + SCHEMA.length() + document(lines).length();
        return Math.round(characters / CHARACTERS_A_TOKEN) + (settings.sees() ? MOST_PICTURES * PICTURE_TOKENS : 0);
    }

    /** A line's id, such as {@code L17}. */
    static String id(Line line) {
        return "L" + (line.index() + 1);
    }

    private static String document(List<Line> lines) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Line line : lines) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", id(line));
            row.put("page", line.page());
            row.put("box", box(line));
            row.put("text", line.text());
            rows.add(row);
        }
        return Json.mapper().writeValueAsString(Map.of("document", rows));
    }

    /** In thousandths of the page: x0, y0, x1, y1. */
    private static List<Long> box(Line line) {
        return line.words().stream()
                .map(word -> word.box())
                .reduce((a, b) -> a.union(b))
                .map(box -> List.of(mille(box.x0()), mille(box.y0()), mille(box.x1()), mille(box.y1())))
                .orElse(List.of());
    }

    private static long mille(double share) {
        return Math.round(share * 1000);
    }

    private static Content image(Picture picture) {
        return ImageContent.from(
                Base64.getEncoder().encodeToString(picture.bytes()), picture.mime(), ImageContent.DetailLevel.HIGH);
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Prompt.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
