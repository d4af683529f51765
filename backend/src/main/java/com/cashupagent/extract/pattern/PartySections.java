package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Section.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the name out of a party's section. */
final class PartySections {

    private PartySections() {}

    /** What stands beside a "Name:" label, else the first entry that may be a name and is not announced by a label. */
    static @Nullable Entry name(Sheet sheet, Section section) {
        for (Entry entry : section.entries()) {
            Optional<Label> label = leading(sheet, entry);
            if (label.isPresent() && label.get().role() == Role.NAME) {
                return label.get().last() < entry.last()
                        ? new Entry(entry.row(), label.get().last() + 1, entry.last())
                        : next(section, entry);
            }
        }
        for (Entry entry : section.entries()) {
            if (leading(sheet, entry).isEmpty() && !announced(sheet, entry) && PartyNames.mayBeName(entry.text())) {
                return entry;
            }
        }
        return null;
    }

    private static @Nullable Entry next(Section section, Entry entry) {
        return section.entries().stream()
                .filter(other -> other.row() == entry.row() && other.first() > entry.last())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Label> leading(Sheet sheet, Entry entry) {
        return sheet.labels(entry.row()).stream()
                .filter(label -> label.first() == entry.first()
                        && label.role().kind() == Role.Kind.VALUE
                        && (endsLabel(label) || label.last() >= entry.last() || startsNumber(label)))
                .findFirst();
    }

    private static boolean endsLabel(Label label) {
        return label.row().words().get(label.last()).text().endsWith(":");
    }

    /** "Nummer 549910", but not "Service Works Ltd". */
    private static boolean startsNumber(Label label) {
        int next = label.last() + 1;
        return next < label.row().size()
                && label.row().words().get(next).text().chars().anyMatch(Character::isDigit);
    }

    /** The value of a label that stands in the segment before it. */
    private static boolean announced(Sheet sheet, Entry entry) {
        return sheet.labels(entry.row()).stream()
                .anyMatch(label -> label.last() == entry.first() - 1
                        && label.leads()
                        && label.role().kind() == Role.Kind.VALUE
                        && !label.role().isParty());
    }
}
