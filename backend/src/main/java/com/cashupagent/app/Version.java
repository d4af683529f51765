package com.cashupagent.app;

/** Which version this is. */
final class Version {

    private Version() {}

    /** From the jar's manifest; {@code development} when run from classes. */
    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
