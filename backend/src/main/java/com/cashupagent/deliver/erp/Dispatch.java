package com.cashupagent.deliver.erp;

import tools.jackson.databind.JsonNode;

/**
 * A mapped bill, to be sent or looked for.
 *
 * @param key our name for it, at most 18 letters and digits, the same for every attempt
 * @param generation counts refusals for good: a repetition has the same, another request a higher one
 * @param creditNote whether it lowers what is owed
 */
public record Dispatch(String documentId, String key, int generation, boolean creditNote, JsonNode payload) {}
