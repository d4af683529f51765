package com.cashupagent.samples.archetypes;

import java.util.List;
import java.util.stream.Stream;

/** All kinds in a fixed order; new ones go to the end, so that none changes sides. */
final class Archetypes {

    private static final List<Archetype> ALL = Stream.of(
                    Online.all(),
                    Offices.all(),
                    GermanLetters.all(),
                    French.all(),
                    English.all(),
                    Asian.all(),
                    Slips.all(),
                    Metered.all(),
                    Usage.all(),
                    Latin.all(),
                    Hours.all(),
                    Services.all(),
                    World.all(),
                    Shops.all(),
                    Books.all(),
                    Dach.all(),
                    Notices.all(),
                    Plain.all(),
                    Ledgers.all(),
                    Programs.all(),
                    Trades.all(),
                    Outlays.all(),
                    Forms.all(),
                    Local.all(),
                    Renditions.all(),
                    Mediated.all(),
                    Fees.all(),
                    Contracts.all(),
                    Giros.all(),
                    Retained.all(),
                    Danfe.all(),
                    Fiscal.all(),
                    Journeys.all(),
                    Parcels.all(),
                    Odd.all(),
                    Bought.all())
            .flatMap(List::stream)
            .toList();

    private Archetypes() {}

    static List<Archetype> all() {
        return ALL;
    }
}
