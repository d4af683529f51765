package com.cashupagent.deliver.erp;

import com.cashupagent.deliver.erp.mapping.Issue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of one call to an ERP system. Messages are for a person and hold no secret. */
public sealed interface Outcome {

    /** A sentence for the history. */
    String message();

    /** As in the history, such as {@code already_there}. */
    default String wireName() {
        return getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** The bill is in the books, under our key. */
    record Posted(Reference reference) implements Outcome {
        @Override
        public String message() {
            return "In the books as " + Optional.ofNullable(reference.number()).orElse(reference.id()) + ".";
        }
    }

    /** The same bill is in the books, and somebody else put it there. */
    record AlreadyThere(Reference reference, String message) implements Outcome {}

    /** Looked for and not found. */
    record NotFound() implements Outcome {
        @Override
        public String message() {
            return "It is not in the books.";
        }
    }

    /** Refused for good, and surely not in the books. */
    record Rejected(List<Issue> issues) implements Outcome {

        /** One issue. */
        public static Rejected of(String code, String message) {
            return new Rejected(List.of(new Issue(null, code, message)));
        }

        @Override
        public String message() {
            return issues.isEmpty() ? "Refused." : issues.get(0).message();
        }
    }

    /** Surely not in the books, and worth another attempt. @param after what the system asked for */
    record RetryAfter(Optional<Duration> after, String message) implements Outcome {}

    /** Surely not in the books: the login is no good until a person renews it. */
    record Reconnect(String message) implements Outcome {}

    /** Nobody knows whether it is in the books. */
    record Unknown(String message) implements Outcome {}
}
