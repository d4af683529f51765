package com.cashupagent.config;

/**
 * A value as somebody wrote it.
 *
 * @param origin how to name the place in a message, such as {@code --port} or {@code max-wait in cashup.yaml}
 */
record SettingText(String text, String origin) {}
