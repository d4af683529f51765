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
                    Latin.all(),
                    Hours.all(),
                    World.all(),
                    Shops.all(),
                    Dach.all(),
                    Notices.all(),
                    Plain.all(),
                    Ledgers.all(),
                    Trades.all(),
                    Forms.all(),
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
