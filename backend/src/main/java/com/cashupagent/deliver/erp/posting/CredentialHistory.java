package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.CredentialRenewals;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a secret that the system renewed from one that a person wrote anew. */
final class CredentialHistory {

    private CredentialHistory() {}

    /** @param written by a person @param kept with what was renewed since */
    static Map<String, String> merge(Map<String, String> written, Map<String, String> kept) {
        Map<String, String> merged = new LinkedHashMap<>(written);
        String origin = kept.get(CredentialRenewals.RENEWED_FROM);
        String renewed = kept.get(CredentialRenewals.RENEWED);
        if (origin != null && renewed != null && origin.equals(written.get(renewed))) {
            merged.put(renewed, kept.getOrDefault(renewed, origin));
            merged.put(CredentialRenewals.RENEWED_FROM, origin);
            merged.put(CredentialRenewals.RENEWED, renewed);
        }
        return merged;
    }
}
