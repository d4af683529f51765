package com.cashupagent.app;

import com.cashupagent.config.MasterKey;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.secret.MasterKeys;
import com.cashupagent.vault.AzureKeyVault;
import com.cashupagent.vault.HashiCorpVault;
import com.cashupagent.vault.KeySource;

/** The master keys, from wherever the settings say that they stand. */
final class MasterKeyReader {

    private MasterKeyReader() {}

    /**
     * Reads them; what comes from a vault is kept in memory only.
     *
     * @throws ProblemException {@code master_key_unavailable} or {@code master_key_invalid} where a vault is asked
     * @throws RuntimeException as {@link MasterKeys#open} for the others
     */
    static MasterKeys read(MasterKey settings, DataFolder folder) {
        return switch (settings.from()) {
            case FILE -> MasterKeys.open(settings.text(), folder.masterKey());
            case ENVIRONMENT -> MasterKeys.of(settings.text().orElse(""), "CASHUP_MASTER_KEY");
            case AZURE_KEY_VAULT -> {
                try (OutboundCaller caller = new OutboundCaller(OutboundGuard.ofIdentity())) {
                    yield of(new AzureKeyVault(settings.azure().orElseThrow(), caller));
                }
            }
            case VAULT -> of(new HashiCorpVault(settings.vault().orElseThrow()));
        };
    }

    static MasterKeys of(KeySource source) {
        try {
            return MasterKeys.of(source.read(), source.place());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ErrorCode.MASTER_KEY_INVALID, "There is no usable key in " + source.place() + ".");
        }
    }
}
