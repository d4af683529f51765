package com.cashupagent.config;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Every setting there is. One name gives the flag ({@code --max-file-size}), the environment variable
 * ({@code CASHUP_MAX_FILE_SIZE}) and the key in the file ({@code max-file-size}); the folders of {@code batch} have
 * shorter flags. What each means is written once, in {@code cashup-default.yaml}; a test holds the two together.
 */
public enum Key {
    HOST("0.0.0.0"),
    PORT("8080"),
    PUBLIC_URL(""),
    DATA_DIR("./data"),
    DB_URL(""),
    DB_USER(""),
    DB_PASSWORD(""),
    MAX_FILE_SIZE("10MB"),
    MAX_PAGES("200"),
    MAX_WAIT("60s"),
    UPLOAD_LIFETIME("24h"),
    MAX_OPEN_UPLOADS("1000"),
    MAX_BATCH_FILES("1000"),
    MAX_BATCH_SIZE("500MB"),
    WORKERS("0"),
    WORKER_TIMEOUT("60s"),
    WORKER_HEAP("512MB"),
    OCR_ENGINE("auto"),
    OCR_WORKERS("0"),
    OCR_PAGE_TIMEOUT("20s"),
    OCR_TIMEOUT("10m"),
    OCR_HEAP("768MB"),
    OCR_LANGUAGES(""),
    OCR_FOLDER(""),
    ACCESS_TOKEN_LIFETIME("1h"),
    SIGNING_KEY_LIFETIME("90d"),
    MASTER_KEY(""),
    MASTER_KEY_FROM("file"),
    AZURE_VAULT_URL(""),
    AZURE_VAULT_SECRET("cashup-master-key"),
    AZURE_AUTHORITY("https://login.microsoftonline.com"),
    AZURE_TENANT_ID(""),
    AZURE_CLIENT_ID(""),
    AZURE_CLIENT_SECRET(""),
    VAULT_URL(""),
    VAULT_NAMESPACE(""),
    VAULT_PATH("secret/cashup"),
    VAULT_FIELD("master-key"),
    VAULT_TOKEN(""),
    VAULT_ROLE_ID(""),
    VAULT_SECRET_ID(""),
    VAULT_CA(""),
    ALLOW_PRIVATE_CALLBACKS("false"),
    WEBHOOK_TIMEOUT("15s"),
    WEBHOOK_THREADS("32"),
    WEBHOOK_LOG_RETENTION("30d"),
    ERP_FOLDER(""),
    ERP_DROP_FOLDER(""),
    ERP_TIMEOUT("60s"),
    ERP_ALLOW_PRIVATE("false"),
    ERP_RETRIES("10"),
    ERP_RETRY_FIRST_PAUSE("5s"),
    QUEUE_LIMIT("100000"),
    QUEUE_LIMIT_PER_ORGANISATION("50000"),
    MIN_FREE_DISK("1GB"),
    RETRIES("3"),
    RETRY_FIRST_PAUSE("1s"),
    RETRY_FACTOR("2"),
    RETRY_LONGEST_PAUSE("5m"),
    RETRY_JITTER("20"),
    LLM_URL(""),
    LLM_API_KEY(""),
    LLM_MODEL(""),
    LLM_PROVIDER("openai"),
    LLM_API_VERSION(""),
    LLM_ALLOW_PRIVATE("false"),
    LLM_SEES("false"),
    LLM_TEMPERATURE("0"),
    LLM_TIMEOUT("60s"),
    LLM_ATTEMPTS("3"),
    LLM_MAX_OUTPUT_TOKENS("4096"),
    LLM_DOCUMENT_TOKENS("60000"),
    LLM_DOCUMENT_COST(""),
    LLM_DAILY_TOKENS("0"),
    LLM_DAILY_BUDGET(""),
    LLM_MONTHLY_BUDGET(""),
    LLM_PRICES(""),
    OCR_PAGE_PRICE("0.00"),
    REVIEW_PRICE("1.00"),
    COST_CURRENCY("USD"),
    COST_THRESHOLDS_DAY(""),
    COST_THRESHOLDS_MONTH(""),
    SHUTDOWN_TIMEOUT("20s"),
    BATCH_INPUT("", "--input"),
    BATCH_ARCHIVE("", "--archive"),
    BATCH_ERROR("", "--error"),
    BATCH_EVERY("15m", "--every"),
    BATCH_SETTLE("2s", "--settle"),
    BATCH_KEEP("90d", "--keep"),
    BATCH_API("", "--api", "--server"),
    BATCH_ORGANISATION("", "--organisation"),
    CLIENT_ID(""),
    CLIENT_SECRET("");

    private final String defaultText;
    private final List<String> flags;

    /** @param flags where they are not simply the name */
    Key(String defaultText, String... flags) {
        this.defaultText = defaultText;
        this.flags = List.of(flags);
    }

    /** What only the {@code batch} command uses. */
    public static Set<Key> ofFolders() {
        return EnumSet.range(BATCH_INPUT, CLIENT_SECRET);
    }

    /** As in the file, such as {@code max-file-size}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As on the command line, such as {@code --max-file-size}. */
    public String flag() {
        return flags().get(0);
    }

    /** All ways to write the flag, the usual one first. */
    public List<String> flags() {
        return flags.isEmpty() ? List.of("--" + fileName()) : flags;
    }

    /** As an environment variable, such as {@code CASHUP_MAX_FILE_SIZE}. */
    public String variable() {
        return "CASHUP_" + name();
    }

    /** What holds when nobody says otherwise; empty where the value is worked out. */
    public String defaultText() {
        return defaultText;
    }

    /** What it means, in a sentence without its full stop: the first one above it in {@code cashup-default.yaml}. */
    public String sentence() {
        return KeySentences.of(this);
    }

    static Optional<Key> ofFileName(String name) {
        return Arrays.stream(values())
                .filter(key -> key.fileName().equals(name))
                .findFirst();
    }
}
